import 'reflect-metadata';
import * as fc from 'fast-check';
import { injectable, Lifecycle } from 'tsyringe';
import { expect, test } from 'vitest';
import { createHearken, DomainEvent } from '../../src/index.js';
import { buildRegistry } from './fixtures/build-registry.js';
import {
  buildWorld,
  type GraphInstance,
  graphSpec,
  type NodeSpec,
  type World,
} from './fixtures/random-graph.js';

class Happened extends DomainEvent {}

/** What one can see of a run: who was shared with whom, how many were built, who was disposed of. */
interface Observation {
  readonly graphs: readonly (readonly string[])[];
  readonly disposed: readonly (readonly string[])[];
  readonly built: readonly (readonly [number | string, number])[];
}

const dispatches = 3;
const patience = { timeout: 60_000 };

test(
  'nobody can tell a dispatch from resolving each handler in a child container',
  patience,
  () => {
    fc.assert(
      fc.property(graphSpec, (spec) => {
        expect(observeDispatches(spec)).toEqual(observeChildContainers(spec));
      }),
      { numRuns: 500 },
    );
  },
);

function observeDispatches(spec: readonly NodeSpec[]): Observation {
  const world = buildWorld(spec);
  const handlers = handlersOf(world);
  let seen: GraphInstance[] = [];
  const hearken = createHearken({
    container: world.container,
    registry: buildRegistry({
      events: [Happened],
      handlers,
      methods: handlers.flatMap(({ name }) =>
        ['first', 'second'].map((method) => ({
          handler: name,
          method,
          events: ['Happened'],
          invoke: (handler: object) => void seen.push(handler as GraphInstance),
        })),
      ),
      constructors: world.constructors,
    }),
  });
  return observe(world, () => {
    seen = [];
    hearken.dispatch(new Happened());
    return seen;
  });
}

function observeChildContainers(spec: readonly NodeSpec[]): Observation {
  const world = buildWorld(spec);
  emitMetadata(world);
  const handlers = handlersOf(world);
  return observe(world, () => {
    for (const handler of handlers)
      buildSingletonsAtHome(world, spec, world.classes.indexOf(handler));
    const child = world.container.createChildContainer();
    const seen = handlers.flatMap((type) => [child.resolve(type), child.resolve(type)]);
    void child.dispose();
    return seen;
  });
}

// As the compiler would, for classes with tsyringe's own decorator.
function emitMetadata({ constructors }: World): void {
  for (const { type, tokens } of constructors) {
    Reflect.defineMetadata(
      'design:paramtypes',
      tokens.map((token) => token ?? Object),
      type,
    );
    injectable()(type as World['classes'][number]);
  }
}

/** The last three classes are the handlers; methods are checked for on their prototypes. */
function handlersOf({ classes }: World): World['classes'] {
  const handlers = classes.slice(-3);
  for (const { prototype } of handlers) {
    Object.assign(prototype as object, { first: () => undefined, second: () => undefined });
  }
  return handlers;
}

// tsyringe would build them in the child, with the child's scoped dependencies.
function buildSingletonsAtHome(world: World, spec: readonly NodeSpec[], node: number): void {
  const { registration, other, lifecycle, inParent, dependencies } = spec[node] as NodeSpec;
  if (registration === 'value') return;
  const isSingleton = registration !== 'none' && registration !== 'factory';
  if (isSingleton && lifecycle === Lifecycle.Singleton) {
    const type = world.classes[node] as World['classes'][number];
    (inParent ? world.parent : world.container).resolve(type);
  } else if (registration === 'factory' || registration === 'otherToken') {
    buildSingletonsAtHome(world, spec, other);
  } else {
    const source = registration === 'otherClass' ? (spec[other] as NodeSpec) : null;
    for (const each of (source?.dependencies ?? dependencies).map(({ node: below }) => below)) {
      buildSingletonsAtHome(world, spec, each);
    }
  }
}

function observe(world: World, run: () => readonly GraphInstance[]): Observation {
  const numbers = new Map<GraphInstance, number>();
  const graphs: string[][] = [];
  const disposed: string[][] = [];
  for (let dispatch = 0; dispatch < dispatches; dispatch++) {
    world.disposed.length = 0;
    graphs.push(run().map((instance) => draw(instance, numbers)));
    disposed.push(world.disposed.map((instance) => draw(instance, numbers)));
  }
  return { graphs, disposed, built: [...world.built].toSorted(byNode) };
}

function draw(instance: GraphInstance, numbers: Map<GraphInstance, number>): string {
  if (!numbers.has(instance)) numbers.set(instance, numbers.size);
  const below = instance.dependencies.map((dependency) => draw(dependency, numbers));
  return `${instance.node}#${numbers.get(instance)}(${below.join(' ')})`;
}

function byNode([a]: readonly [number | string, number], [b]: readonly [number | string, number]) {
  return Number(a) - Number(b);
}
