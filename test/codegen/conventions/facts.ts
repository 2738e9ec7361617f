import type {
  ContainerFacts,
  InjectionFact,
  ProviderFact,
  RegistrationFact,
  TokenFact,
} from '../../../src/codegen/model/container-facts.js';
import type {
  ConstructorFact,
  ConstructorParameterFact,
  EventFact,
  Facts,
  HandlerClassFact,
  MethodFact,
  OptionsFact,
  OrderReferenceFact,
  ParameterFact,
  TypeMemberFact,
} from '../../../src/codegen/model/facts.js';
import type { Place } from '../../../src/codegen/model/place.js';
import type { ToolchainFacts } from '../../../src/codegen/model/toolchain-facts.js';
import type { TypeRef } from '../../../src/codegen/model/type-ref.js';

export { defaultConfig as config } from '../../scanner/project-ref.js';

export function place(file: string, line = 1, column = 1): Place {
  return { file, line, column, length: 1 };
}

/** A class or interface that `src/<file>.ts` exports. */
export function typeRef(name: string, file = 'app'): TypeRef {
  const module = `src/${file}.ts`;
  return { id: `${module}#${name}`, name, origin: 'project', module, exportPath: [name] };
}

export const noOptions: OptionsFact = {
  delivery: null,
  order: null,
  timeout: null,
  places: { delivery: null, order: null, timeout: null },
  before: [],
  after: [],
  formerly: [],
  unreadable: [],
};

export function reference(text: string, overrides: Partial<OrderReferenceFact> = {}) {
  return { text, type: null, place: place('src/app.ts', 90), ...overrides };
}

export const domainEvent: EventFact = {
  type: {
    id: 'hearken#DomainEvent',
    name: 'DomainEvent',
    origin: 'package',
    module: 'hearken',
    exportPath: ['DomainEvent'],
  },
  place: place('node_modules/hearken/dist/runtime/domain-event.d.ts'),
  kind: 'class',
  abstract: true,
  root: true,
  bases: [],
  discriminator: null,
  typeParameters: 0,
  shape: null,
  assignable: [],
  history: null,
  answer: null,
};

export function event(name: string, overrides: Partial<EventFact> = {}): EventFact {
  const type = typeRef(name, 'events');
  return {
    ...domainEvent,
    type,
    place: place(type.module),
    abstract: false,
    root: false,
    bases: [domainEvent.type.id],
    ...overrides,
  };
}

export function takes(
  members: readonly (EventFact | TypeMemberFact)[],
  overrides: Partial<ParameterFact> = {},
): ParameterFact {
  const [text = ''] = members.map((member) => ('type' in member ? member.type.name : member.kind));
  return {
    name: 'event',
    place: place('src/app.ts', 50),
    optional: false,
    rest: false,
    members: members.map((member) =>
      'type' in member ? { kind: 'event', event: member.type.id } : member,
    ),
    text,
    ...overrides,
  };
}

export const context: ParameterFact = takes([{ kind: 'context' }], { name: 'context' });

export function method(
  name: string,
  parameters: readonly ParameterFact[],
  overrides: Partial<MethodFact> = {},
): MethodFact {
  return {
    name,
    callable: true,
    place: place('src/app.ts', 40),
    declaredIn: typeRef('StockKeeper'),
    depth: 0,
    kind: 'method',
    visibility: 'public',
    static: false,
    abstract: false,
    optional: false,
    generator: false,
    typeParameters: 0,
    overloads: 0,
    parameters,
    returns: { kind: 'void', text: 'void', declared: true },
    options: null,
    ...overrides,
  };
}

export const awaited: Partial<MethodFact> = {
  returns: { kind: 'promise', text: 'Promise<void>', declared: true },
};

export function handlerClass(
  name: string,
  methods: readonly MethodFact[],
  overrides: Partial<HandlerClassFact> = {},
): HandlerClassFact {
  const type = typeRef(name);
  return {
    type,
    place: place('src/app.ts', 30),
    marker: {
      kind: 'decorator',
      name: 'DomainEventHandler',
      place: place('src/app.ts', 29),
      options: noOptions,
      inherited: false,
    },
    abstract: false,
    anonymous: false,
    typeParameters: 0,
    constructorVisibility: 'public',
    bases: [],
    unresolvedBase: null,
    methods: methods.map((own) => ({ ...own, declaredIn: own.depth > 0 ? own.declaredIn : type })),
    ...overrides,
  };
}

/** A class's marker with options. */
export function marked(options: Partial<OptionsFact>): Pick<HandlerClassFact, 'marker'> {
  const { marker } = handlerClass('Marked', []);
  return { marker: { ...marker, options: { ...noOptions, ...options } } };
}

export function constructorOf(
  name: string,
  parameters: readonly Partial<ConstructorParameterFact>[],
  overrides: Partial<ConstructorFact> = {},
): ConstructorFact {
  const type = typeRef(name);
  const at = place('src/app.ts', 31);
  return {
    type,
    place: at,
    abstract: false,
    visibility: 'public',
    inherited: false,
    injectable: null,
    decorated: false,
    parameters: parameters.map((parameter) => ({
      name: 'clock',
      place: at,
      text: 'Clock',
      optional: false,
      defaulted: false,
      rest: false,
      token: null,
      type: 'class',
      typeOnly: false,
      decorated: false,
      injection: null,
      ...parameter,
    })),
    ...overrides,
  };
}

/** A class token, as a parameter asks for it. */
export function tokenOf(name: string): TokenFact {
  const type = typeRef(name);
  return { kind: 'class', key: type.id, text: name, type };
}

/** A name as a token: `'Clock'`. */
export function nameOf(text: string): TokenFact {
  return { kind: 'name', key: JSON.stringify(text), text: `'${text}'` };
}

/** `@inject(…)` of a parameter. */
export function injected(token: TokenFact, overrides: Partial<InjectionFact> = {}) {
  const injection = {
    token,
    delayed: false,
    multiple: false,
    optional: false,
    transform: null,
    ...overrides,
  };
  return { token: null, type: 'interface', decorated: true, injection } as const;
}

export function registered(
  token: TokenFact,
  provider: ProviderFact,
  overrides: Partial<RegistrationFact> = {},
): RegistrationFact {
  return {
    token,
    provider,
    lifetime: 'transient',
    place: place('src/root.ts', 10),
    declared: false,
    sequence: 'src/root.ts',
    later: false,
    route: [],
    ...overrides,
  };
}

/** A container of which every registration is known. */
export function composed(
  registrations: readonly RegistrationFact[] = [],
  overrides: Partial<ContainerFacts> = {},
): ContainerFacts {
  return { registrations, roots: ['src/root.ts'], unread: [], emitsMetadata: false, ...overrides };
}

export const anyToolchain: ToolchainFacts = {
  experimentalDecorators: false,
  leavesDecorators: false,
  vite: null,
  stripped: [],
};

export function factsOf(parts: Partial<Facts>): Facts {
  const events = [domainEvent, ...(parts.events ?? [])];
  return {
    unraised: [],
    commands: { commands: [], handlers: [] },
    handlers: [],
    constructors: [],
    container: { registrations: [], roots: [], unread: [], emitsMetadata: false },
    toolchain: anyToolchain,
    importStyle: 'js',
    ignores: [],
    diagnostics: [],
    ...parts,
    events,
  };
}
