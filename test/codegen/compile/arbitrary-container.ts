import fc from 'fast-check';
import type { Files } from '../../scanner/temporary-project.js';

/** How a parameter asks for what it takes. */
type Asking =
  | 'type'
  | 'class'
  | 'delay'
  | 'all'
  | 'name'
  | 'optional'
  | 'allNamed'
  | 'primitive'
  | 'interface'
  | 'default';

interface ParameterSpec {
  readonly asking: Asking;
  readonly to: number;
}

interface ClassSpec {
  readonly decorator: 'none' | 'injectable' | 'singleton' | 'scoped' | 'named' | 'registry';
  readonly to: number;
  readonly abstract: boolean;
  readonly exported: boolean;
  readonly parameters: readonly ParameterSpec[];
}

interface RegistrationSpec {
  readonly token: { readonly kind: 'class' | 'name'; readonly to: number };
  readonly call:
    | 'useClass'
    | 'useToken'
    | 'useValue'
    | 'useFactory'
    | 'singleton'
    | 'singletonTo'
    | 'instance'
    | 'type';
  readonly to: number;
  readonly lifecycle: 'Transient' | 'Singleton' | 'ContainerScoped' | 'ResolutionScoped';
  readonly at: 'top' | 'function' | 'imported' | 'branch' | 'else' | 'typed';
}

export interface ContainerSpec {
  readonly classes: readonly ClassSpec[];
  readonly handler: readonly ParameterSpec[];
  readonly registrations: readonly RegistrationSpec[];
  /** Where `compose` calls what another file registers: at its start, in each branch, or twice. */
  readonly more: 'start' | 'branches' | 'twice';
}

const anyIndex = fc.nat(5);

const asking: fc.Arbitrary<Asking> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom<Asking>('type', 'type', 'class', 'name', 'name') },
  { weight: 3, arbitrary: fc.constantFrom<Asking>('delay', 'all', 'optional', 'allNamed') },
  { weight: 1, arbitrary: fc.constantFrom<Asking>('primitive', 'interface', 'default') },
);

const parameter: fc.Arbitrary<ParameterSpec> = fc.record({ asking, to: anyIndex });

const classSpec: fc.Arbitrary<ClassSpec> = fc.record({
  decorator: fc.oneof(
    { weight: 3, arbitrary: fc.constant<ClassSpec['decorator']>('none') },
    {
      weight: 3,
      arbitrary: fc.constantFrom<ClassSpec['decorator']>(
        'injectable',
        'singleton',
        'scoped',
        'named',
        'registry',
      ),
    },
  ),
  to: anyIndex,
  abstract: fc.nat(11).map((n) => n === 0),
  exported: fc.nat(11).map((n) => n > 0),
  parameters: fc.array(parameter, { maxLength: 2 }),
});

const registration: fc.Arbitrary<RegistrationSpec> = fc.record({
  token: fc.record({ kind: fc.constantFrom('class', 'name'), to: anyIndex }),
  call: fc.constantFrom(
    'useClass',
    'useToken',
    'useValue',
    'useFactory',
    'singleton',
    'singletonTo',
    'instance',
    'type',
  ),
  to: anyIndex,
  lifecycle: fc.constantFrom('Transient', 'Singleton', 'ContainerScoped', 'ResolutionScoped'),
  at: fc.constantFrom('top', 'function', 'function', 'imported', 'branch', 'else', 'typed'),
});

/** What a handler needs, how it is built, and what is registered for it. */
export const arbitraryContainer: fc.Arbitrary<ContainerSpec> = fc.record({
  classes: fc.array(classSpec, { minLength: 2, maxLength: 6 }),
  handler: fc.array(parameter, { minLength: 1, maxLength: 3 }),
  registrations: fc.array(registration, { maxLength: 8 }),
  more: fc.constantFrom('start', 'start', 'branches', 'twice'),
});

/** The project that a spec describes; `compose()` of `root.ts` registers. */
export function containerFiles(spec: ContainerSpec): Files {
  return {
    'src/event.ts':
      "import { DomainEvent } from 'hearken';\nexport class Happened extends DomainEvent {}\n",
    'src/tokens.ts': tokensText,
    'src/classes.ts': classesText(spec),
    'src/handler.ts': handlerText(spec),
    'src/infra.ts': `${registeringHead}export function registerMore(): void {\n${callsAt(spec, 'imported')}}\n`,
    'src/root.ts': rootText(spec),
  };
}

const tokensText = `
export const tokens = { zero: Symbol('zero'), one: 'one' } as const;
export const TWO = Symbol.for('two');
export enum Names { three = 'three' }
export class Held { static readonly four: unique symbol = Symbol('four'); }
`;

const names = ['tokens.zero', 'tokens.one', 'TWO', 'Names.three', 'Held.four', "'five'"];
const tokenImport = "import { tokens, TWO, Names, Held } from './tokens.js';\n";
const tsyringeImport =
  "import { inject, injectAll, delay, injectable, singleton, scoped, registry, container, Lifecycle, type DependencyContainer } from 'tsyringe';\n";

function nameAt(to: number): string {
  return names[to % names.length] ?? '';
}

function classAt({ classes }: ContainerSpec, to: number): string {
  return `C${to % classes.length}`;
}

function isExportedAt({ classes }: ContainerSpec, to: number): boolean {
  return classes[to % classes.length]?.exported ?? false;
}

function classesText(spec: ContainerSpec): string {
  return [
    tsyringeImport,
    tokenImport,
    'export interface Shape { readonly shape: true }\n',
    ...spec.classes.map((one, index) => classText(spec, one, index)),
  ].join('');
}

function classText(spec: ContainerSpec, one: ClassSpec, index: number): string {
  const words = `${one.exported ? 'export ' : ''}${one.abstract ? 'abstract ' : ''}class C${index}`;
  const written = one.parameters.map((each, at) => parameterText(spec, each, { at, below: index }));
  // What the compiler forbids, tsyringe would do: such an instance lacks its methods.
  const body = one.abstract ? "throw new TypeError('abstract');" : demandsText(one.parameters);
  return `${decoratorText(one)}${words} {\n  constructor(${written.join(', ')}) {${body}}\n}\n`;
}

/** Throws where something is missing: tsyringe hands over `undefined` if it knows half of a class. */
function demandsText(parameters: readonly ParameterSpec[]): string {
  const spared = parameters.findIndex(({ asking: how }) => how === 'default');
  return parameters
    .slice(0, spared < 0 ? parameters.length : spared)
    .map(({ asking: how }, at) =>
      how === 'optional' ? '' : `if (p${at} === undefined) throw new TypeError('p${at}');`,
    )
    .join(' ');
}

// An abstract class cannot be decorated so, and nobody would.
function decoratorText({ decorator, to, abstract }: ClassSpec): string {
  if (abstract) return '';
  switch (decorator) {
    case 'none':
      return '';
    case 'scoped':
      return '@scoped(Lifecycle.ContainerScoped)\n';
    case 'named':
      return `@injectable({ token: ${nameAt(to)} })\n`;
    case 'registry':
      return `@registry([{ token: ${nameAt(to)}, useValue: {} }])\n`;
    default:
      return `@${decorator}()\n`;
  }
}

interface Standing {
  readonly at: number;
  /** Classes from here on stand further down, where a decorator cannot name them yet. */
  readonly below: number;
}

function parameterText(
  spec: ContainerSpec,
  { asking: how, to }: ParameterSpec,
  { at, below }: Standing,
): string {
  const type = classAt(spec, to);
  const isAbove = Number(type.slice(1)) < below;
  const named = `private readonly p${at}`;
  switch (how) {
    case 'class':
      return `${isAbove ? `@inject(${type}) ` : ''}${named}: ${type}`;
    case 'all':
      return isAbove ? `@injectAll(${type}) ${named}: ${type}[]` : `${named}: ${type}`;
    case 'delay':
      return `@inject(delay(() => ${type} as never)) ${named}: ${type}`;
    case 'name':
      return `@inject(${nameAt(to)}) ${named}: unknown`;
    case 'optional':
      return `@inject(${nameAt(to)}, { isOptional: true }) ${named}: unknown`;
    case 'allNamed':
      return `@injectAll(${nameAt(to)}) ${named}: unknown[]`;
    case 'primitive':
      return `${named}: string`;
    case 'interface':
      return `${named}: Shape`;
    case 'default':
      return `${named}: string = 'x'`;
    default:
      return `${named}: ${type}`;
  }
}

/** The classes that other files can name. */
function importedClasses(spec: ContainerSpec): string {
  const exported = spec.classes.flatMap((one, index) => (one.exported ? `C${index}` : []));
  return `import { ${[...exported, 'type Shape'].join(', ')} } from './classes.js';\n`;
}

function handlerText(spec: ContainerSpec): string {
  const usable = spec.handler.filter(
    ({ asking: how, to }) => isExportedAt(spec, to) || !byClass.has(how),
  );
  const parameters = usable.map((each, at) =>
    parameterText(spec, each, { at, below: spec.classes.length }),
  );
  return [
    "import { DomainEventHandler } from 'hearken';\n",
    tsyringeImport,
    tokenImport,
    importedClasses(spec),
    "import { Happened } from './event.js';\n",
    '@DomainEventHandler\nexport class Handler {\n',
    `  constructor(${parameters.join(', ')}) {${demandsText(usable)}}\n`,
    '  static use: (handler: Handler) => void;\n  on(event: Happened): void { Handler.use(this); }\n}\n',
  ].join('');
}

const byClass = new Set<Asking>(['type', 'class', 'delay', 'all']);

const registeringHead = `${tsyringeImport}${tokenImport}import * as all from './classes.js';\n`;

function rootText(spec: ContainerSpec): string {
  const more = (...where: readonly ContainerSpec['more'][]) =>
    where.includes(spec.more) ? '  registerMore();\n' : '';
  return [
    registeringHead,
    // Decorators count of classes that are loaded.
    "import './classes.js';\nimport { registerMore } from './infra.js';\n",
    callsAt(spec, 'top'),
    'export function compose(branch: boolean): void {\n',
    more('start', 'twice'),
    callsAt(spec, 'function'),
    '  if (branch) {\n',
    more('branches'),
    callsAt(spec, 'branch'),
    '  } else {\n',
    callsAt(spec, 'else'),
    more('branches', 'twice'),
    '  }\n  typed(container);\n}\n',
    `function typed(given: DependencyContainer): void {\n${callsAt(spec, 'typed')}}\n`,
  ].join('');
}

function callsAt(spec: ContainerSpec, at: RegistrationSpec['at']): string {
  return spec.registrations
    .filter((one) => one.at === at && isNamed(spec, one))
    .map((one) => `  ${at === 'typed' ? 'given' : 'container'}${callText(spec, one)};\n`)
    .join('');
}

/** Only what is exported can be named, and tsyringe wants no abstract class. */
function isNamed({ classes }: ContainerSpec, { token, to }: RegistrationSpec): boolean {
  const isUsable = (index: number) => {
    const found = classes[index % classes.length];
    return found !== undefined && found.exported && !found.abstract;
  };
  return isUsable(to) && (token.kind === 'name' || isUsable(token.to));
}

function callText(spec: ContainerSpec, { token, call, to, lifecycle }: RegistrationSpec): string {
  const name = token.kind === 'name' ? nameAt(token.to) : `all.${classAt(spec, token.to)}`;
  const other = `all.${classAt(spec, to)}`;
  const options = `, { lifecycle: Lifecycle.${lifecycle} }`;
  switch (call) {
    case 'useClass':
      return `.register(${name}, { useClass: ${other} }${options})`;
    case 'useToken':
      return `.register(${name}, { useToken: ${other} }${options})`;
    case 'useValue':
      return `.register(${name}, { useValue: {} })`;
    case 'useFactory':
      return `.register(${name}, { useFactory: () => ({}) })`;
    case 'singleton':
      return `.registerSingleton(${other})`;
    case 'singletonTo':
      return `.registerSingleton(${name}, ${other})`;
    case 'instance':
      return `.registerInstance<unknown>(${name}, {})`;
    case 'type':
      return `.registerType(${name}, ${other})`;
  }
}
