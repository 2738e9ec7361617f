import { expect, test } from 'vitest';
import { ScopedInstances } from '../../src/runtime/container/scoped-instances.js';

test.each([0, 1, 64, 65, 200])('%i scoped instances are found again, in order', (count) => {
  const scoped = new ScopedInstances();
  const made = Array.from({ length: count }, (_, at): [object, string] => [{}, `#${at}`]);
  for (const [registration, instance] of made) {
    expect(scoped.get(registration)).toBeUndefined();
    scoped.add(registration, instance);
  }
  expect(made.map(([registration]) => scoped.get(registration))).toEqual(made.map(([, is]) => is));
  expect([...scoped.entries()]).toEqual(made);
  expect(scoped.get({})).toBeUndefined();
});
