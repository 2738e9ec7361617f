import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { loadAhead } from '../codegen/compiled/load-compiled.js';
import type * as Packed from './main.js';

// The V8 of Node 20 sets out to optimize whatever has run 66 kB of bytecode. A run of the command line is
// over before most of that pays, and on two cores it is in the way: six times as much spares a tenth of a
// cold run over 5,000 files (`npm run scan --prefix bench`). Later ones count otherwise, and gain nothing.
const optimizesLater = '--interrupt-budget=400000';
// Room for young objects is made step by step, and those that live on are copied at each: at once spares
// two to six hundredths of that run.
const growsAtOnce = '--semi-space-growth-factor=8';

const require = createRequire(import.meta.url);

/**
 * Runs the command line of this process out of the one file that it is packed into, with the code that V8
 * made of it in an earlier run. What this takes is packed into a file of its own, beside that one.
 */
export async function start(): Promise<void> {
  if (process.versions.node.startsWith('20.'))
    setFlagsFromString(`${optimizesLater} ${growsAtOnce}`);
  const packed = require.resolve('../packed/cli.cjs');
  const compiled = loadAhead(packed);
  const { main } = require(packed) as typeof Packed;
  await main(compiled);
}
