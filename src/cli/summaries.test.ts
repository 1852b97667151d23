import { expect, test } from 'vitest';
import { builtText, checkedText, comparedText, mergedText } from './summaries.ts';

test('the last line of a command', () => {
  const report = { rendered: 1034, written: ['/', '/404.html'], kept: 230_870, deleted: 4, total: 3412 };
  expect([
    builtText(report, '/srv/dist'),
    mergedText(4, report, '/srv/dist'),
    checkedText(150_182),
    comparedText(20),
  ]).toMatchInlineSnapshot(`
    [
      "Dựng xong trong 3,4 giây: làm 1.034 tệp, ghi 2, giữ nguyên 230.870, xóa 4. Bản dựng ở /srv/dist",
      "Ghép xong 4 phần: ghi 2 tệp, giữ nguyên 230.870. Bản dựng ở /srv/dist",
      "150.182 bài, không có lỗi.",
      "20 tệp, đúng như danh sách.",
    ]
  `);
});
