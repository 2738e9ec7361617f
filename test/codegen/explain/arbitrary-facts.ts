import * as fc from 'fast-check';
import type { Facts, HandlerClassFact, OptionsFact } from '../../../src/codegen/model/facts.js';
import {
  awaited,
  domainEvent,
  event,
  factsOf,
  handlerClass,
  method,
  noOptions,
  place,
  reference,
  takes,
} from '../conventions/facts.js';

const base = event('OrderEvent', { abstract: true });
const placed = event('OrderPlaced', { bases: [base.type.id, domainEvent.type.id] });
const lost = event('OrderLost', { bases: [base.type.id, domainEvent.type.id] });
const counted = event('StockCounted');
const events = [base, placed, lost, counted, event('Unheard')];
const classNames = ['A', 'B', 'C', 'D'];
const methodNames = ['x', 'y', 'z'];

const options: fc.Arbitrary<OptionsFact> = fc
  .record({
    delivery: fc.constantFrom(null, null, 'inTransaction' as const, 'durable' as const),
    order: fc.constantFrom(null, null, -1, 2),
    timeout: fc.constantFrom(null, null, 500, 0),
    before: fc.constantFrom<readonly string[]>([], [], [], ['B'], ['C.y']),
    after: fc.constantFrom<readonly string[]>([], [], [], ['A'], ['D.x']),
  })
  .map(({ delivery, order, timeout, before, after }) => ({
    ...noOptions,
    delivery,
    order,
    timeout,
    places: {
      delivery: delivery && place('src/d.ts'),
      order: order && place('src/o.ts'),
      timeout: timeout === null ? null : place('src/t.ts'),
    },
    before: before.map((text) => reference(text)),
    after: after.map((text) => reference(text)),
  }));

const anyMethod = fc
  .record({
    name: fc.constantFrom(...methodNames),
    events: fc.subarray([domainEvent, ...events], { maxLength: 2 }),
    line: fc.nat(20),
    async: fc.boolean(),
    options: fc.option(options),
    visibility: fc.constantFrom('public' as const, 'public' as const, 'private' as const),
    kind: fc.constantFrom('method' as const, 'method' as const, 'property' as const),
  })
  .map(({ name, events: taken, line, async, ...rest }) =>
    method(name, taken.length === 0 ? [] : [takes(taken)], {
      ...rest,
      ...(async ? awaited : {}),
      place: place('src/app.ts', line + 1),
    }),
  );

const handler: fc.Arbitrary<HandlerClassFact> = fc
  .record({
    name: fc.constantFrom(...classNames),
    methods: fc.uniqueArray(anyMethod, { maxLength: 3, selector: ({ name }) => name }),
    options,
    line: fc.nat(9),
    abstract: fc.constantFrom(false, false, false, true),
    exported: fc.constantFrom(true, true, true, false),
  })
  .map(({ name, methods, line, abstract, exported, options: given }) => {
    const fact = handlerClass(name, methods, { abstract, place: place('src/app.ts', line + 1) });
    const type = exported ? fact.type : { ...fact.type, exportPath: null };
    return { ...fact, type, marker: { ...fact.marker, options: given } };
  });

/** Facts with classes, methods and options of all kinds, near misses and cycles among them. */
export const arbitraryFacts: fc.Arbitrary<Facts> = fc
  .uniqueArray(handler, { maxLength: 4, selector: ({ type }) => type.name })
  .map((handlers) => factsOf({ events, handlers }));
