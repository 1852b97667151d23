import { expect, test } from 'vitest';
import { fold } from './fold.ts';

test('every Vietnamese letter folds to its base letter', () => {
  expect(fold('ĂÂĐÊÔƠƯ ăâđêôơư')).toBe('aadeoou aadeoou');
  expect(fold('ngoằn ngoèo, khuỷu, Nguyễn, thuở, ƯỚM, Ữ, Ẩ, Ặ, Ỡ')).toBe(
    'ngoan ngoeo, khuyu, nguyen, thuo, uom, u, a, a, o',
  );
});

test('NFC and NFD, both tone placements and both Đ fold alike', () => {
  expect(fold('Hòa'.normalize('NFD'))).toBe(fold('Hoà'));
  expect(fold('\u00d0ồng')).toBe(fold('Đồng'));
});
