import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { tsconfigPaths: true },
        test: {
          name: 'suite',
          include: ['test/**/*.test.ts', 'samples/**/*.test.ts'],
          exclude: ['test/services/**', 'test/fixtures/**', '**/node_modules/**'],
        },
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
