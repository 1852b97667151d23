import { expect, test } from 'vitest';
import { FILE_TYPES } from '../model/file-type.ts';
import { ANY_BYTES, bareType, MEDIA_TYPES, mediaType } from './media-types.ts';

test('every file that may be published from media/ is told by its ending', () => {
  for (const { ending, mediaType: type } of Object.values(FILE_TYPES))
    expect(bareType(mediaType(`a.${ending.toUpperCase()}`))).toBe(bareType(type));
  expect(mediaType('a.jpeg')).toBe('image/jpeg');
  expect(mediaType('a.xyz')).toBe(ANY_BYTES);
});

test('texts say their encoding, and nothing else does', () => {
  const texts = Object.entries(MEDIA_TYPES).flatMap(([ending, type]) =>
    type.endsWith('; charset=utf-8') ? [ending] : [],
  );
  expect(texts.sort()).toEqual([
    '.css',
    '.csv',
    '.html',
    '.js',
    '.json',
    '.md',
    '.svg',
    '.txt',
    '.vtt',
    '.webmanifest',
    '.xml',
  ]);
});
