import { expect, test } from 'vitest';
import { explanation } from '../diagnostics/failures.ts';
import { renderFault } from './render-fault.ts';

test('a fault of the program is told with its address and its stack, what the system refuses as it is', () => {
  const fault = new TypeError('x is not a function');
  expect(explanation(renderFault(fault, '/tin.html'))).toBe(
    `Không dựng được /tin.html vì chương trình có lỗi. Gửi những dòng sau cho người phụ trách chương trình.\n\n${fault.stack}`,
  );
  const full = new Error('ENOSPC: no space left on device, write');
  expect(renderFault(full, '/tin.html')).toBe(full);
});
