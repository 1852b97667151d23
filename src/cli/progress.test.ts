import { afterEach, expect, test, vi } from 'vitest';
import { createProgress } from './progress.ts';

afterEach(() => void vi.useRealTimers());

/** What is written while three stages run, two of them at a time: to a terminal, or to a log. */
function written(isTTY: boolean): string {
  vi.useFakeTimers();
  let text = '';
  const stream = { isTTY, write: (piece: string) => (text += piece) } as unknown as NodeJS.WriteStream;
  const { update, end } = createProgress(stream);
  update('content', 0, 0);
  update('pictures', 0, 0);
  update('search', 0, 0);
  for (const done of [1, 2, 3, 4]) {
    vi.advanceTimersByTime(400);
    if (done !== 3) update('search', done, 4);
    update('pictures', done, 4);
  }
  end();
  return text;
}

test('a log has a line a stage', () => {
  expect(written(false)).toBe('Đọc nội dung\nLàm ảnh\nLập chỉ mục tìm kiếm\n');
});

test('a terminal has a bar, which seldom turns from one stage to another and is gone at the end', () => {
  expect(written(true).replaceAll('\r\u001b[K', '|')).toMatchInlineSnapshot(
    `"|Đọc nội dung            ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░|Làm ảnh                 ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░|Lập chỉ mục tìm kiếm    ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░|Lập chỉ mục tìm kiếm    ████████░░░░░░░░░░░░░░░░░░░░░░ 1/4|Lập chỉ mục tìm kiếm    ███████████████░░░░░░░░░░░░░░░ 2/4|Lập chỉ mục tìm kiếm    ██████████████████████████████ 4/4|"`,
  );
});
