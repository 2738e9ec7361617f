import { setFlagsFromString } from 'node:v8';

// Of the V8 of Node 20 alone: what later ones gain by these is nothing, or unknown.
const isMeant = process.versions.node.startsWith('20.');

// It sets out to optimize whatever has run 66 kB of bytecode. A run of the command line is over before most
// of that pays: three times as much spares a tenth of a cold run over 5,000 files (`npm run scan --prefix
// bench`). Twice as much again costs a twentieth, where a second core is free to optimize.
const optimizesLater = '--interrupt-budget=200000';

// Young objects are copied whenever their space has filled up, from 1 MB on, twice as much each time.
const growsAtOnce = '--semi-space-growth-factor=8';
const growsNoMore = '--semi-space-growth-factor=1';

// Node has the code of its own modules ready, which V8 takes only as it was started: afterwards, each of those
// that a run loads takes two to four times as long. The last two are for a config in TypeScript or JavaScript.
const neededOfNode = [
  'child_process',
  'fs/promises',
  'os',
  'perf_hooks',
  'process',
  'worker_threads',
  'assert',
  'tty',
];

/** Sets V8 up for a run of the command line. */
export function tuneEngine(): void {
  if (isMeant) for (const name of neededOfNode) process.getBuiltinModule(name);
  set(optimizesLater, growsAtOnce);
}

/**
 * Leaves the space of young objects as it is: to copy them once more costs less than new memory, of which a cold
 * run then takes a tenth less, and a fortieth less time.
 */
export function holdYoungSpace(): void {
  set(growsNoMore);
}

/** V8 takes code from an earlier run only under the flags that it was made under. */
export function retuneEngine(): void {
  set(growsAtOnce);
}

function set(...flags: readonly string[]): void {
  if (isMeant) for (const flag of flags) setFlagsFromString(flag);
}
