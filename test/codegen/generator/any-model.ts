import * as fc from 'fast-check';
import type { CommandModel } from '../../../src/codegen/model/command-model.js';
import type { EventModel, HandlerModel, Model } from '../../../src/codegen/model/model.js';
import type { TypeRef } from '../../../src/codegen/model/type-ref.js';
import {
  constructorModel,
  domainEvent,
  eventModel,
  handlerModel,
  methodModel,
  modelOf,
  typeRef,
} from './sample-model.js';

const className = fc.constantFrom(
  'OrderPlaced',
  'Registry',
  'Events',
  'Commands',
  'Promise',
  'Shop',
  'event',
  'Ärger',
);
const module = fc.constantFrom(
  'src/a.ts',
  'src/b/a.ts',
  'src/b/index.ts',
  'lib/c.mts',
  '@acme/kernel',
);
const exportPath = fc.oneof(
  fc.constant(undefined),
  fc.constant(['default']),
  fc.tuple(fc.constantFrom('Orders', 'Registry', 'a-b'), className),
);
const type = fc
  .record({ module, name: className, exportPath })
  .map((at) => typeRef(at.module, at.name, at.exportPath ?? [at.name]));
const types = fc.uniqueArray(type, { minLength: 3, maxLength: 12, selector: (at) => at.id });

/** Models as the conventions could prove them: unique names, and methods that name what is there. */
export const anyModel: fc.Arbitrary<Model> = types.chain((all) => {
  const third = Math.floor(all.length / 3);
  const events = [domainEvent, ...all.slice(0, third).map((at) => eventModel(at, { name: at.id }))];
  const handlers = all.slice(third, 2 * third).map((at) => handlerModel(at, at.id));
  const constructors = all.slice(third).map((at) => constructorModel(at, ...all.slice(2 * third)));
  return fc
    .record({
      methods: fc.array(methodOf(handlers, events), { maxLength: 6 }),
      kinds: fc.array(fc.constantFrom('class' as const, 'interface' as const), {
        minLength: events.length,
        maxLength: events.length,
      }),
      answering: fc.nat(third),
      importStyle: fc.constantFrom('js' as const, 'ts' as const, 'none' as const),
    })
    .map(({ methods, kinds, answering, importStyle }) =>
      modelOf({
        events: events.map((event, at) => ({ ...event, kind: kinds[at] ?? 'class' })),
        handlers,
        methods,
        constructors,
        commands: all
          .slice(2 * third, 2 * third + answering)
          .map((at, index) => commandModel(at, handlers[index])),
        importStyle,
      }),
    );
});

function commandModel(type: TypeRef, handler: HandlerModel | undefined): CommandModel {
  const handledBy = handler && {
    type: handler.type,
    handler: handler.name,
    method: 'place',
    place: handler.place,
    async: false,
    returns: 'void',
    takesContext: type.name.length > 5,
    timeout: type.name.length > 6 ? 250 : null,
  };
  const place = { file: 'src/a.ts', line: 1, column: 1, length: 1 };
  return { type, name: type.id, place, typeParameters: 0, handledBy: handledBy ? [handledBy] : [] };
}

function methodOf(handlers: Model['handlers'], events: readonly EventModel[]) {
  return fc
    .record({
      handler: fc.constantFrom(...handlers.map(({ name }) => name)),
      name: fc.constantFrom('onPlaced', 'a-b', 'default'),
      declares: fc.uniqueArray(fc.constantFrom(...events.map(({ name }) => name)), {
        minLength: 1,
      }),
      async: fc.boolean(),
      hasResult: fc.boolean(),
      takesContext: fc.boolean(),
      timeout: fc.constantFrom(null, null, 500),
    })
    .map((method) => ({ ...methodModel('A.b', method.declares, method), ...method }));
}

/** The same model with every list in another order, except those whose order means something. */
export function shuffled(model: Model): fc.Arbitrary<Model> {
  const mixed = <T>(list: readonly T[]) =>
    fc.shuffledSubarray([...list], { minLength: list.length });
  return fc
    .record({
      events: mixed(model.events),
      handlers: mixed(model.handlers),
      constructors: mixed(model.constructors),
      commands: mixed(model.commands),
      methods: fc.tuple(
        ...model.methods.map((method) =>
          mixed(method.declares).map((declares) => ({ ...method, declares, events: declares })),
        ),
      ),
    })
    .map((lists) => ({ ...model, ...lists }));
}
