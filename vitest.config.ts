import { defineConfig } from 'vitest/config';

// Compilers and processes take their time on a busy machine; a hang is still found.
const patience = { testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...patience,
          name: 'suite',
          include: ['test/**/*.test.ts'],
          exclude: [
            'test/samples/**',
            'test/services/**',
            'test/fixtures/**',
            '**/node_modules/**',
          ],
        },
      },
      {
        // The samples alone have path aliases, so nobody else depends on what tsconfig is found.
        resolve: { tsconfigPaths: true },
        test: {
          ...patience,
          name: 'samples',
          include: ['test/samples/**/*.test.ts', 'samples/**/*.test.ts'],
        },
      },
      {
        test: {
          ...patience,
          name: 'services',
          include: ['test/services/**/*.test.ts'],
          globalSetup: 'test/services/require-servers.ts',
        },
      },
    ],
  },
});
