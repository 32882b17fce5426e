import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**'],
          setupFiles: ['test/setup.ts'],
          testTimeout: 20_000,
          // Vitest would leave one of two cores idle.
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Most of the time is spent waiting until a page rests: two cores bear three browsers.
          maxWorkers: 3,
          // A starved browser gets a second try; the reporter says when one was needed.
          retry: 1,
        },
      },
    ],
  },
});
