import { expect, test } from 'vitest';
import { generate } from '../../../src/codegen/generator/generate.js';
import {
  constructorModel,
  domainEvent,
  eventModel,
  handlerModel,
  methodModel,
  modelOf,
  typeRef,
} from './sample-model.js';

const placed = eventModel(typeRef('src/orders/events.ts', 'OrderPlaced'));
const billing = typeRef('src/billing/billing.ts', 'Billing');
const ledger = typeRef('src/billing/ledger.ts', 'Ledger');

const sample = modelOf({
  events: [domainEvent, placed],
  handlers: [handlerModel(billing)],
  methods: [
    methodModel('Billing.charge', ['OrderPlaced']),
    methodModel('Billing.archive', ['DomainEvent'], {
      async: true,
      takesContext: true,
      events: ['OrderPlaced'],
    }),
  ],
  constructors: [constructorModel(billing, ledger, null), constructorModel(ledger)],
});

test('the registry is plain typed calls inside one function', async () => {
  await expect(generate(sample, 'src/hearken.gen.ts')).toMatchFileSnapshot(
    'expected/sample.gen.ts',
  );
});
