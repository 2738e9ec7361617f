import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
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
        test: { name: 'samples', include: ['test/samples/**/*.test.ts', 'samples/**/*.test.ts'] },
      },
      {
        test: {
          name: 'services',
          include: ['test/services/**/*.test.ts'],
          globalSetup: 'test/services/require-servers.ts',
        },
      },
    ],
  },
});
