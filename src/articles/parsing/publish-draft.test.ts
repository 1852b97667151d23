import { expect, test } from 'vitest';
import type { Site } from '../../model/site.ts';
import { draftArticle } from '../front-matter/draft-article.ts';
import { parseSite } from './parse-site.ts';
import { publishDraft } from './publish-draft.ts';

const site = parseSite(Buffer.from('name: A\nurl: https://a.vn\ncategories: [{ slug: thoi-su, name: Thời sự }]\n'))
  .site as Site;
const { path, text } = draftArticle({
  title: 'Cầu mới',
  category: 'thoi-su',
  authors: ['Lan'],
  at: '2022-04-30T23:50',
});
const publish = (written: string, now: string) => publishDraft(path, Buffer.from(written), site, now);
const FINISHED = `${text}Cầu mới thông xe.\n`;

test('the line of the draft goes; a moment that has passed becomes now, in the folder of its month', () => {
  expect(publish(FINISHED, '2022-05-02T07:00')).toEqual({
    path: 'articles/2022/05/cau-moi.md',
    text: FINISHED.replace('draft: true\n', '').replace('2022-04-30', '2022-05-02').replace('23:50', '07:00'),
  });
});

test('a moment that lies ahead stays', () => {
  expect(publish(FINISHED, '2022-04-01T07:00')).toEqual({ path, text: FINISHED.replace('draft: true\n', '') });
});

test('an article with errors, without a text, or whose fields share a line is not published', () => {
  const codes = (written: string): unknown => {
    const publication = publish(written, '2022-05-02T07:00');
    return 'problems' in publication ? publication.problems.map(({ code }) => code) : publication;
  };
  expect(codes(text)).toEqual(['than-bai-trong']);
  expect(codes(FINISHED.replace('thoi-su', 'van-hoa'))).toEqual(['chuyen-muc-la']);
  expect(codes(FINISHED.replace('draft: true\n', ''))).toEqual([]);
  const oneLine = '{ title: Tin, date: 2022-04-22, time: "07:04", author: Lan, category: thoi-su, draft: true }';
  expect(codes(`---\n${oneLine}\n---\n\nTin mới.\n`)).toEqual(['cu-phap-sai']);
});
