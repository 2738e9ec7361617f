import { expect, it } from 'vitest';
import { capturedScopes } from '../../../src/codegen/conventions/container/captured-scopes.js';
import { createContainerSetting } from '../../../src/codegen/conventions/container/container-setting.js';
import type { DependencyEdge } from '../../../src/codegen/conventions/container/dependency-edges.js';
import type { Lifetime } from '../../../src/codegen/model/container-facts.js';
import type { ConstructorFact } from '../../../src/codegen/model/facts.js';
import { composed, constructorOf, registered, tokenOf } from './facts.js';

function edge(
  from: ConstructorFact,
  to: ConstructorFact,
  lifetime: Lifetime = 'transient',
): DependencyEdge {
  const [parameter] = constructorOf('', [{ name: to.type.name }]).parameters;
  if (parameter === undefined) throw new Error('There is no parameter.');
  const step = { kind: 'class', token: tokenOf(to.type.name), lifetime, delayed: false } as const;
  return { from, parameter, to, delayed: false, steps: [step] };
}

it('looks at each class once for each parameter, by however many ways it is reached', () => {
  const layers = Array.from({ length: 12 }, (_, at) =>
    ['Left', 'Right'].map((side) => constructorOf(`${side}${at}`, [])),
  );
  const edges = layers.flatMap((layer, at) =>
    layer.flatMap((from) => (layers[at + 1] ?? []).map((to) => edge(from, to))),
  );
  let asked = 0;
  const edgesOf = (from: ConstructorFact) => {
    asked++;
    return edges.filter((one) => one.from === from);
  };
  const token = tokenOf('Left0');
  const kept = registered(
    token,
    { kind: 'class', token, delayed: false },
    { lifetime: 'singleton' },
  );
  const classes = layers.flat();
  const setting = createContainerSetting(composed([kept]), classes, new Set());
  expect(capturedScopes({ classes, edgesOf }, setting)).toEqual([]);
  expect(asked).toBeGreaterThan(0);
  expect(asked).toBeLessThan(2 * 2 * layers.length);
});
