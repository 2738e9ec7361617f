import { expect, test } from 'vitest';
import type { Binding, Constructor, Lifetime, Token } from '../../src/runtime/container/binding.js';
import { compileRecipe } from '../../src/runtime/container/compile-recipe.js';
import { Layout } from '../../src/runtime/container/layout.js';

const steps = 16;
const ladder: readonly Constructor[] = Array.from({ length: steps }, () => class {});

// Each class takes the next one twice, so that 2 ** steps paths lead to the last.
function openLadder(lifetime: Lifetime, last: Partial<Extract<Binding, { kind: 'build' }>> = {}) {
  const registrations = new Map<Token, object>(ladder.map((type) => [type, { type }]));
  const asked: Token[] = [];
  const bindingOf = (token: Token): Binding => {
    asked.push(token);
    const next = ladder[ladder.indexOf(token as Constructor) + 1];
    const parameter = next && ({ kind: 'token', token: next, optional: false } as const);
    return {
      kind: 'build',
      lifetime,
      registration: lifetime === 'transient' ? null : (registrations.get(token) ?? null),
      instance: undefined,
      source: {
        kind: 'class',
        type: token as Constructor,
        parameters: parameter === undefined ? [] : [parameter, parameter],
      },
      ...(next === undefined && last),
    };
  };
  const container = { changes: { count: 0 }, bindingOf, openChild: () => expect.unreachable() };
  return { container, asked };
}

const top = ladder[0] as Constructor;
const oncePerParameter = 1 + 2 * (steps - 1);

test.each(['transient', 'scope', 'resolution'] as const)(
  'a %s dependency that many paths lead to is written down once',
  (lifetime) => {
    const { container, asked } = openLadder(lifetime);
    expect(compileRecipe(top, { container, layout: new Layout(0) }).kind).not.toBe('opaque');
    expect(asked).toHaveLength(oncePerParameter);
  },
);

test('so is one that only the container can build', () => {
  const { container, asked } = openLadder('scope', {
    source: { kind: 'class', type: top, parameters: null },
  });
  expect(compileRecipe(top, { container, layout: new Layout(0) }).kind).toBe('opaque');
  expect(asked).toHaveLength(oncePerParameter);
});

test('a singleton that is not there yet is looked for again', () => {
  const layout = new Layout(0);
  const singleton: { instance?: object } = {};
  const { container } = openLadder('scope', {
    lifetime: 'singleton',
    get instance() {
      return singleton.instance;
    },
  });
  expect(compileRecipe(top, { container, layout })).toEqual({ kind: 'unbuilt' });
  singleton.instance = {};
  expect(compileRecipe(top, { container, layout }).kind).toBe('shared');
});

test('two classes share the recipe of what both depend on', () => {
  const layout = new Layout(0);
  const { container } = openLadder('scope');
  const shared = compileRecipe(ladder[1] as Constructor, { container, layout });
  compileRecipe(top, { container, layout });
  expect(layout.recipes.size).toBe(steps);
  expect([...layout.recipes.values()]).toContain(shared);
});
