import { posix } from 'node:path';
import { comparePlaces } from '../../model/compare-places.js';
import type { ContainerFacts } from '../../model/container-facts.js';
import { diagnose } from '../../diagnostics/diagnose.js';
import { slashed } from '../project/paths.js';
import type { World } from '../resolve/world.js';
import type { Entity } from '../syntax/entity.js';
import { compositionRoot } from './composition-root.js';
import { declaredRegistrations } from './declared-registrations.js';
import type { Gathered } from './gathered.js';

/** What the composition roots say, and which of them could be read. */
export interface Roots {
  readonly paths: readonly string[];
  readonly gathered: readonly Gathered[];
}

/** Reads the composition roots that the config names; one that is not there is reported. */
export function readRoots(world: World): Roots {
  const { compositionRoots } = world.config.container;
  const found = compositionRoots.flatMap((path) => {
    const file = world.files.get(posix.resolve(slashed(world.directory), path));
    if (file !== null) return { path, gathered: compositionRoot(world, file) };
    world.troubles.add(diagnose('composition-root-missing', { place: null }, { path }));
    return [];
  });
  return {
    paths: found.map(({ path }) => path),
    gathered: found.map(({ gathered }) => gathered),
  };
}

/** All that is known of registrations, given the classes whose decorators count. */
export function containerFacts(
  world: World,
  roots: Roots,
  classes: Iterable<Entity>,
): ContainerFacts {
  const declared = [...classes].map((entity) => declaredRegistrations(world, entity));
  const all = [...declared.toSorted(byPlace), ...roots.gathered];
  return {
    registrations: all.flatMap((one) => one.registrations.map(({ fact }) => fact)),
    roots: roots.paths,
    unread: all.flatMap(({ unread }) => unread).toSorted((a, b) => comparePlaces(a.place, b.place)),
    emitsMetadata: world.emitsMetadata,
  };
}

// Those of one class stand as they run, which is not the order of their places.
function byPlace(one: Gathered, other: Gathered): number {
  const [a] = one.registrations;
  const [b] = other.registrations;
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
  return comparePlaces(a.fact.place, b.fact.place);
}
