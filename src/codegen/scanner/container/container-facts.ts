import { posix } from 'node:path';
import { comparePlaces } from '../../model/compare-places.js';
import type { ContainerFacts, RegistrationFact } from '../../model/container-facts.js';
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
  const all = [...declared, ...roots.gathered];
  const registrations = all.flatMap((one) => one.registrations.map(({ fact }) => fact));
  return {
    registrations: inOrder(registrations),
    roots: roots.paths,
    unread: all.flatMap(({ unread }) => unread).toSorted((a, b) => comparePlaces(a.place, b.place)),
    emitsMetadata: world.emitsMetadata,
  };
}

// Registrations of one sequence keep their order, which is not always that of their places.
function inOrder(facts: readonly RegistrationFact[]): readonly RegistrationFact[] {
  const isDeclared = ({ sequence }: RegistrationFact) => sequence === null;
  const declared = facts.filter(isDeclared).sort((a, b) => comparePlaces(a.place, b.place));
  return [...declared, ...facts.filter((fact) => !isDeclared(fact))];
}
