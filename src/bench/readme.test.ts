import { expect, test } from 'vitest';
import { benchReadme } from './readme.ts';

const run = { day: '2026-11-25', code: 'b0fd591', machine: '2 cores', sizes: [100, 200], table: '| case |\n' };

test('a run writes everything but what stands below the heading for it', () => {
  const first = benchReadme(run);
  expect(first).toContain('on 2026-11-25, with the code of b0fd591.\n2 cores.\n\n| case |\n');
  const second = benchReadme({ ...run, table: '| other |\n' }, `${first}\nSearch took 3 s.\n`);
  expect(second).toContain('| other |');
  expect(second).not.toContain('| case |');
  expect(second.endsWith('## Measured by hand\n\nSearch took 3 s.\n')).toBe(true);
});
