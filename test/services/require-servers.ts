const variables = {
  HEARKEN_POSTGRES_URL: 'postgres://user:password@host:5432/database',
  HEARKEN_CHROMIUM: '/usr/bin/chromium',
};

/**
 * Runs before the first service test. A server that nobody has named is a failure, here as in CI:
 * whoever asks for the service tests must not be told that they passed.
 */
export function setup(): void {
  const missing = Object.entries(variables).filter(([name]) => !process.env[name]);
  if (missing.length === 0) return;
  const lines = missing.map(([name, example]) => `  ${name}=${example}`);
  throw new Error(`The service tests need a server or a browser. Set:\n${lines.join('\n')}`);
}
