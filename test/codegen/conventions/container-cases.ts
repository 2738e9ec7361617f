import type { containerRules } from '../../../src/codegen/diagnostics/catalogue/container-rules.js';
import type { ContainerFacts } from '../../../src/codegen/model/container-facts.js';
import type {
  ConstructorFact,
  ConstructorParameterFact,
  Facts,
} from '../../../src/codegen/model/facts.js';
import type { DiagnosticCase } from './diagnostic-cases.js';
import {
  composed,
  constructorOf,
  event,
  factsOf,
  handlerClass,
  injected,
  method,
  nameOf,
  registered,
  takes,
  tokenOf,
  typeRef,
} from './facts.js';

const placed = event('OrderPlaced');
const hidden = { ...typeRef('Clock'), exportPath: null };

/** A handler that takes what is given, with other classes and a container beside it. */
function handled(
  parameter: Partial<ConstructorParameterFact>,
  others: readonly ConstructorFact[] = [],
  container: ContainerFacts = composed(),
): Facts {
  return factsOf({
    events: [placed],
    handlers: [handlerClass('StockKeeper', [method('on', [takes([placed])])])],
    constructors: [constructorOf('StockKeeper', [parameter]), ...others],
    container,
  });
}

const clock = constructorOf('Clock', []);
const takesClock = { token: typeRef('Clock') };
const asClock = { kind: 'class', token: tokenOf('Clock'), delayed: false } as const;
const scoped = registered(tokenOf('Clock'), asClock, { lifetime: 'scope' });

/** A class that is not exported, and that the container builds for the handler. */
function unexported(
  parameter: Partial<ConstructorParameterFact>,
  overrides: Partial<ConstructorFact> = {},
): Facts {
  const type = { ...typeRef('Postman'), exportPath: null };
  const postman = constructorOf('Postman', [parameter], { type, ...overrides });
  const provider = {
    kind: 'class',
    token: { ...tokenOf('Postman'), type },
    delayed: false,
  } as const;
  const container = composed([registered(nameOf('Mail'), provider)], { emitsMetadata: true });
  return handled(injected(nameOf('Mail')), [postman, clock], container);
}

export const containerCases: Readonly<Record<keyof typeof containerRules, DiagnosticCase>> = {
  'dependency-not-exported': {
    fires: factsOf({ constructors: [constructorOf('A', [{ token: hidden }])] }),
    near: factsOf({
      constructors: [
        constructorOf('A', [takesClock, { token: null }]),
        constructorOf('B', [
          { token: hidden, decorated: true },
          { token: hidden, rest: true },
        ]),
        constructorOf('C', [{ token: hidden }], { decorated: true }),
      ],
      container: composed([], { emitsMetadata: true }),
    }),
  },
  'dependency-class-not-exported': {
    fires: unexported(takesClock),
    near: unexported(takesClock, { type: typeRef('Postman') }),
  },
  'dependency-type-only-import': {
    fires: unexported({ ...takesClock, typeOnly: true }, { injectable: 'injectable' }),
    near: unexported(takesClock, { injectable: 'injectable' }),
  },
  'dependency-interface-without-token': {
    fires: handled({ type: 'interface' }),
    near: handled(
      injected(nameOf('Clock')),
      [],
      composed([registered(nameOf('Clock'), { kind: 'value' })]),
    ),
  },
  'dependency-primitive': {
    fires: handled({ type: 'primitive' }),
    near: handled({ type: 'primitive', optional: true, defaulted: true }),
  },
  'dependency-unresolvable': {
    fires: handled({ type: 'other' }),
    near: handled({ type: 'other', rest: true }),
  },
  'dependency-not-registered': {
    fires: handled(injected(nameOf('Clock'))),
    near: handled(injected(nameOf('Clock'), { optional: true })),
  },
  'dependency-undecided': {
    fires: handled(injected(nameOf('Clock')), [], composed([], { roots: [] })),
    near: handled(takesClock, [clock], composed([], { roots: [] })),
  },
  'dependency-cycle': {
    fires: handled(takesClock, [constructorOf('Clock', [{ token: typeRef('StockKeeper') }])]),
    near: handled(takesClock, [
      constructorOf('Clock', [injected(tokenOf('StockKeeper'), { delayed: true })]),
    ]),
  },
  'singleton-captures-scoped': {
    fires: handled(
      { token: typeRef('Store') },
      [constructorOf('Store', [takesClock]), clock],
      composed([
        scoped,
        registered(
          tokenOf('Store'),
          { kind: 'class', token: tokenOf('Store'), delayed: false },
          { lifetime: 'singleton' },
        ),
      ]),
    ),
    near: handled(
      { token: typeRef('Store') },
      [constructorOf('Store', [takesClock]), clock],
      composed([scoped]),
    ),
  },
};
