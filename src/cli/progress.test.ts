import { expect, test } from 'vitest';
import { createProgress } from './progress.ts';

/** What is written while two stages run: to a terminal, or to a log. */
function written(isTTY: boolean): string {
  let text = '';
  const stream = { isTTY, write: (piece: string) => (text += piece) } as unknown as NodeJS.WriteStream;
  const { update, end } = createProgress(stream);
  update('content', 0, 0);
  update('pages', 1, 4);
  update('pages', 4, 4);
  end();
  return text;
}

test('a log has a line a stage', () => {
  expect(written(false)).toBe('Đọc nội dung\nDựng trang\n');
});

test('a terminal has a bar, which is gone at the end', () => {
  expect(written(true).replaceAll('\r\u001b[K', '|')).toMatchInlineSnapshot(
    `"|Đọc nội dung            ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░|Dựng trang              ████████░░░░░░░░░░░░░░░░░░░░░░ 1/4|Dựng trang              ██████████████████████████████ 4/4|"`,
  );
});
