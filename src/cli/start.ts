import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { loadAhead } from '../codegen/compiled/load-compiled.js';
import type * as Packed from './main.js';

const packed = fileURLToPath(new URL('../packed/cli.cjs', import.meta.url));

/**
 * Runs the command line of this process out of the one file that it is packed into, with the code that V8
 * made of it in an earlier run.
 */
export async function start(): Promise<void> {
  const compiled = loadAhead(packed);
  const { main } = createRequire(import.meta.url)(packed) as typeof Packed;
  await main(compiled);
}
