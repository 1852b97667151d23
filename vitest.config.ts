import { defineConfig } from 'vitest/config';
import { SlowestFirst } from './src/testing/slowest-first.ts';

const SITE_TESTS = 'src/**/*.site.test.ts';
const LIGHTHOUSE = 'src/testing/lighthouse.site.test.ts';
const SHARED = 'src/testing/shared-setup.ts';
const SAMPLE = 'src/testing/sample-setup.ts';

/** Units beside what looks at the built sample in a browser; Lighthouse last and alone, since it measures speed. */
export default defineConfig({
  test: {
    testTimeout: 120_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 30_000 } },
    maxWorkers: 2,
    sequence: { sequencer: SlowestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'units',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: [SITE_TESTS],
          globalSetup: [SHARED],
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: [SITE_TESTS],
          exclude: [LIGHTHOUSE],
          // A browser on a busy machine may fall short of an expectation once; the report says which test was tried again.
          retry: 1,
          globalSetup: [SHARED, SAMPLE],
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'lighthouse',
          include: [LIGHTHOUSE],
          globalSetup: [SHARED, SAMPLE],
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
