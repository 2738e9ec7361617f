import type { commandRules } from '../../../src/codegen/diagnostics/catalogue/command-rules.js';
import type {
  Facts,
  HandlerClassFact,
  MethodFact,
  OptionsFact,
} from '../../../src/codegen/model/facts.js';
import type { DiagnosticCase } from './diagnostic-cases.js';
import {
  event,
  factsOf,
  handlerClass,
  method,
  noOptions,
  place,
  reference,
  takes,
  typeRef,
} from './facts.js';

const placeOrder = event('PlaceOrder');
const cancelOrder = event('CancelOrder', { place: place('src/cancel.ts') });
const takesPlaceOrder = method('place', [takes([placeOrder])], {
  returns: { kind: 'promised', text: 'Promise<OrderId>', declared: true },
});
const orders = handlerClass('Orders', [takesPlaceOrder]);
const desk = handlerClass('Desk', [method('accept', [takes([placeOrder])])], {
  place: place('src/desk.ts'),
});

function commands(facts: Partial<Facts['commands']>): Facts {
  return factsOf({ commands: { commands: [placeOrder], handlers: [orders], ...facts } });
}

function besides(other: MethodFact): Facts {
  return commands({ handlers: [handlerClass('Orders', [takesPlaceOrder, other])] });
}

function without(...methods: readonly MethodFact[]): readonly HandlerClassFact[] {
  return [orders, handlerClass('Empty', methods, { type: typeRef('Empty') })];
}

function promising(answer: string) {
  return event('PlaceOrder', { answer });
}

function answering(text: string): HandlerClassFact {
  const returns = { kind: 'other', text, declared: true } as const;
  return handlerClass('Orders', [method('place', [takes([placeOrder])], { returns })]);
}

function withOptions(options: Partial<OptionsFact>): Facts {
  const method = { ...takesPlaceOrder, options: { ...noOptions, ...options } };
  return commands({ handlers: [handlerClass('Orders', [method])] });
}

/** Facts that earn each of the codes about commands, and facts close to them. */
export const commandCases: Readonly<Record<keyof typeof commandRules, DiagnosticCase>> = {
  'command-without-handler': {
    fires: commands({ commands: [placeOrder, cancelOrder] }),
    near: commands({ commands: [placeOrder, event('OrderCommand', { abstract: true })] }),
  },
  'command-with-two-handlers': {
    fires: commands({ handlers: [orders, desk] }),
    near: commands({
      commands: [placeOrder, cancelOrder],
      handlers: [orders, handlerClass('Desk', [method('accept', [takes([cancelOrder])])])],
    }),
  },
  'command-answer-mismatch': {
    fires: commands({ handlers: [answering('number')], commands: [promising('string')] }),
    near: commands({ handlers: [answering('OrderId')], commands: [promising('string')] }),
  },
  'command-option-without-effect': {
    fires: withOptions({ before: [reference('Desk')], after: [reference('Desk')] }),
    near: withOptions({
      timeout: 500,
      places: { ...noOptions.places, timeout: place('src/a.ts') },
    }),
  },
  'handler-of-no-command': {
    fires: commands({ handlers: without(method('refresh', [])) }),
    near: besides(method('refresh', [])),
  },
  'command-handler-missed': {
    fires: besides(method('again', [takes([placeOrder])], { static: true })),
    near: besides(method('again', [takes([{ kind: 'other', text: 'OrderId' }])])),
  },
  'command-handler-not-public': {
    fires: besides(method('again', [takes([placeOrder])], { visibility: 'private' })),
    near: besides(
      method('again', [takes([{ kind: 'other', text: 'OrderId' }])], { visibility: 'private' }),
    ),
  },
};
