import type { ExitCode } from './exit-code.js';
import { generate, type GenerateOptions } from './generate.js';
import type { Host } from './host.js';

export type CheckOptions = Pick<GenerateOptions, 'config' | 'cache' | 'silent' | 'json' | 'format'>;

/**
 * `hearken check`: whether what is committed is what the sources give, for CI. Writes nothing;
 * prints what is wrong, and what generating would change as a unified diff.
 */
export function check(options: CheckOptions, host: Host): Promise<ExitCode> {
  return generate({ ...options, check: true, dryRun: true }, host);
}
