import { createRequire } from 'node:module';
import { loadAhead } from '../codegen/compiled/load-compiled.js';
import { tuneEngine } from './engine.js';
import type * as Packed from './main.js';

const require = createRequire(import.meta.url);
/** From the folder of this file, and from beside it. */
const packed = '../packed/main.cjs';

/**
 * Runs the command line of this process out of the one file that it is packed into, with the code that V8
 * made of it in an earlier run. What this takes is packed into a file of its own, beside that one.
 */
export async function start(): Promise<void> {
  tuneEngine();
  const compiled = loadAhead(require.resolve(packed));
  const { main } = require(packed) as typeof Packed;
  await main(compiled);
}
