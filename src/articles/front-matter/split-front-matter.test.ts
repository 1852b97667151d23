import { describe, expect, test } from 'vitest';
import { splitFrontMatter } from './split-front-matter.ts';

describe('splitFrontMatter', () => {
  test('reads CRLF like LF, also where the last field ends in a brace', () => {
    const text = '---\ntitle: Tin\nimage: { src: a.svg, alt: "Ảnh" }\n---\n\nMột.\n\nHai.\n';
    const read = splitFrontMatter('articles/tin.md', text);
    const crlf = splitFrontMatter('articles/tin.md', text.replaceAll('\n', '\r\n'));
    expect(read.problems).toEqual([]);
    expect(crlf.problems).toEqual([]);
    expect(crlf.fields?.values).toEqual(read.fields?.values);
    expect(crlf.body).toEqual(read.body);
    expect(read.fields?.values['image']).toEqual({ src: 'a.svg', alt: 'Ảnh' });
  });
});
