import { expect, it } from 'vitest';
import { countsOf } from '../../src/cli/counts.js';
import { modelOf, typeRef } from '../codegen/generator/sample-model.js';

it('counts commands where there are some', () => {
  const type = typeRef('src/orders.ts', 'PlaceOrder');
  const place = { file: 'src/orders.ts', line: 1, column: 1, length: 1 };
  const command = { type, name: 'PlaceOrder', place, typeParameters: 0, handledBy: [] };
  const none = { handlers: 0, subscriptions: 0, events: 0 };
  expect(countsOf(modelOf({}))).toEqual(none);
  expect(countsOf(modelOf({ commands: [command] }))).toEqual({ ...none, commands: 1 });
});
