import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// Compilers and processes take their time on a busy machine; a hang is still found.
const patience = { testTimeout: 60_000, hookTimeout: 60_000 };

const buildTime = ['test/codegen/**/*.test.ts', 'test/scanner/**/*.test.ts'];

export default defineConfig({
  test: {
    // Two even where there are two cores: many a test waits for a process that it has started.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        // What builds a registry keeps nothing between two projects: its tests share their modules, for
        // to load the compiler anew for each file takes as long as they do.
        test: { ...patience, name: 'build', isolate: false, include: [...buildTime] },
      },
      {
        test: {
          ...patience,
          name: 'suite',
          include: ['test/**/*.test.ts'],
          exclude: [
            ...buildTime,
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
