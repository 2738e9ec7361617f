/**
 * An environment without what a shell tells Node, which is no part of the work: to read certificates for
 * connections that nobody opens takes longer than the rest of Node's start.
 */
export function withoutNodeSettings(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const entries = Object.entries(environment).filter(([name]) => !name.startsWith('NODE_'));
  return Object.fromEntries(entries);
}
