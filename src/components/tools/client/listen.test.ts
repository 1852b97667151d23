import { describe, expect, test } from 'vitest';
import { toSpeech } from './listen.ts';

describe('speech', () => {
  test('keeps every word in order, in stretches that voices finish', () => {
    const long = `${'Nước lên chậm rãi. '.repeat(30)}${'một-hai-ba '.repeat(60)}`.trim();
    const speech = toSpeech(['Tiêu đề', '  Sapo:\n ngắn ', long, '', 'x'.repeat(500)]);
    expect(speech.slice(0, 2)).toEqual(['Tiêu đề', 'Sapo: ngắn']);
    expect(speech.slice(2, -1).join(' ')).toBe(long);
    expect(speech.filter((line) => line.length > 200 && line.includes(' '))).toEqual([]);
  });

  test('breaks between sentences where it can', () => {
    const sentence = `${'từ '.repeat(40)}hết.`;
    expect(toSpeech([`${sentence} ${sentence}`])).toEqual([sentence, sentence]);
  });
});
