import type { Contender } from '../contender.js';
import type { Workload } from '../workload.js';

/** A contender by name; loaded on demand, so that no process carries another's packages. */
export interface ContenderEntry {
  readonly name: string;
  readonly kind: Workload['kind'];
  readonly load: () => Promise<Contender<never>>;
}

const unit = () => import('./unit-hearken.js');

/** In the order of the tables; the first of each kind is the reference. */
export const contenders: readonly ContenderEntry[] = [
  { name: 'by hand', kind: 'unit', load: async () => (await import('./unit-by-hand.js')).byHand },
  { name: 'hearken, dispatch alone', kind: 'unit', load: async () => (await unit()).dispatchAlone },
  { name: 'hearken, inUnitOfWork', kind: 'unit', load: async () => (await unit()).inUnitOfWork },
  { name: 'hearken, send', kind: 'unit', load: async () => (await unit()).send },
  {
    name: 'by hand',
    kind: 'sqlite',
    load: async () => (await import('./sqlite-by-hand.js')).byHand,
  },
  {
    name: 'hearken',
    kind: 'sqlite',
    load: async () => (await import('./sqlite-hearken.js')).hearken,
  },
  {
    name: '@nestjs/cqrs',
    kind: 'sqlite',
    load: async () => (await import('./sqlite-nestjs-cqrs.js')).nestjsCqrs,
  },
];

/** @throws {RangeError} when there is no such contender. */
export async function loadContender(name: string, kind: Workload['kind']): Promise<Contender> {
  const entry = contenders.find((each) => each.name === name && each.kind === kind);
  if (entry === undefined) throw new RangeError(`No contender is called ${name}.`);
  return (await entry.load()) as Contender;
}
