import type { Contender } from '../contender.js';
import type { Workload } from '../workload.js';

/** A contender by name; loaded on demand, so that no process carries another's packages. */
export interface ContenderEntry {
  readonly name: string;
  readonly load: () => Promise<Contender>;
  readonly runs: (workload: Workload) => boolean;
}

const always = (): boolean => true;
const synchronousSingletons = ({ mode, lifetime }: Workload): boolean =>
  mode === 'sync' && lifetime === 'singleton';
const scopedOnly = ({ lifetime }: Workload): boolean => lifetime === 'scoped';

/** In the order of the tables; the first is the reference. */
export const contenders: readonly ContenderEntry[] = [
  { name: 'by hand', load: async () => (await import('./by-hand.js')).byHand, runs: always },
  { name: 'hearken', load: async () => (await import('./hearken.js')).hearken, runs: always },
  {
    name: 'EventEmitter',
    load: async () => (await import('./emitters.js')).nodeEventEmitter,
    runs: always,
  },
  {
    name: 'eventemitter3',
    load: async () => (await import('./emitters.js')).eventemitter3,
    runs: always,
  },
  {
    name: 'eventemitter3, by class',
    load: async () => (await import('./emitters.js')).eventemitter3ByClass,
    runs: synchronousSingletons,
  },
  { name: 'mitt', load: async () => (await import('./mitt.js')).mitt, runs: always },
  { name: 'emittery', load: async () => (await import('./emittery.js')).emittery, runs: always },
  { name: 'mediatr-ts', load: async () => (await import('./mediatr.js')).mediatr, runs: always },
  {
    name: '@nestjs/cqrs',
    load: async () => (await import('./nestjs-cqrs.js')).nestjsCqrs,
    runs: always,
  },
  {
    name: 'tsyringe, root container',
    load: async () => (await import('./tsyringe.js')).tsyringeRoot,
    runs: always,
  },
  {
    name: 'tsyringe, child container',
    load: async () => (await import('./tsyringe.js')).tsyringeChild,
    runs: always,
  },
  {
    name: 'tsyringe, child, transient',
    load: async () => (await import('./tsyringe.js')).tsyringeTransientChild,
    runs: scopedOnly,
  },
];

/** @throws {RangeError} when there is no contender of that name. */
export async function loadContender(name: string): Promise<Contender> {
  const entry = contenders.find((contender) => contender.name === name);
  if (entry === undefined) throw new RangeError(`No contender is called ${name}.`);
  return entry.load();
}
