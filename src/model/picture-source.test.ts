import { expect, test } from 'vitest';
import { isRemotePicture, pictureSource } from './picture-source.ts';

test.each([
  'tết/hoa mai.jpg',
  'media/tết/hoa mai.jpg',
  '/media/tết/hoa mai.jpg',
  './media/tết/hoa mai.jpg',
  '../../../media/tết/hoa mai.jpg',
  'media/tết/hoa%20mai.jpg',
  'media/tết/hoa mai.jpg'.normalize('NFD'),
])('%s names a file below media/', (written) => {
  expect(pictureSource(written)).toBe('tết/hoa mai.jpg');
});

test('a remote address stays as it is', () => {
  const address = 'https://img.example.vn/%E1%BA%A3nh.jpg?w=1';
  expect(pictureSource(address)).toBe(address);
  expect(isRemotePicture(address)).toBe(true);
  expect(isRemotePicture('https/a.jpg')).toBe(false);
});

test.each(['', '/', '/etc/passwd', '../a.jpg', 'a/../../b.jpg', 'a//b.jpg', 'a\\b.jpg', 'C:\\anh.jpg', 'data:image/png;base64,AA', '//host/a.jpg', 'https://', 'media/'])(
  '%j is neither',
  (written) => {
    expect(pictureSource(written)).toBeUndefined();
  },
);

test('a stray percent sign is part of the name', () => {
  expect(pictureSource('tang-50%.svg')).toBe('tang-50%.svg');
});
