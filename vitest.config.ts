import { defineConfig } from 'vitest/config';

const SITE_TESTS = 'src/**/*.site.test.ts';
const LIGHTHOUSE = 'src/testing/lighthouse.site.test.ts';

/** Units first; then what looks at the built sample; Lighthouse last and alone, since it measures speed. */
export default defineConfig({
  test: {
    testTimeout: 120_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 30_000 } },
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'units',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: [SITE_TESTS],
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
          globalSetup: ['src/testing/sample-setup.ts'],
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'lighthouse',
          include: [LIGHTHOUSE],
          globalSetup: ['src/testing/sample-setup.ts'],
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
