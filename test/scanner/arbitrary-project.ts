import fc from 'fast-check';
import type { Files } from './temporary-project.js';

/** One module of a made-up project: some events, some handlers, and how it is passed on. */
interface Part {
  readonly base: number;
  readonly barrel: 'star' | 'renamed' | 'namespace' | 'default';
  readonly marker: 'bare' | 'called' | 'renamed' | 'none' | 'inherited';
  readonly through: 'direct' | 'barrel' | 'alias';
  readonly inferred: 'void' | 'value' | 'call' | 'async';
  readonly generic: boolean;
  readonly takes: 'nothing' | 'class' | 'token' | 'optional';
}

const part: fc.Arbitrary<Part> = fc.record({
  base: fc.nat(5),
  barrel: fc.constantFrom('star', 'renamed', 'namespace', 'default'),
  marker: fc.constantFrom('bare', 'called', 'renamed', 'none', 'inherited'),
  through: fc.constantFrom('direct', 'barrel', 'alias'),
  inferred: fc.constantFrom('void', 'value', 'call', 'async'),
  generic: fc.boolean(),
  takes: fc.constantFrom('nothing', 'class', 'token', 'optional'),
});

/** Projects of one to five modules that import each other's events in every which way. */
export const arbitraryProject: fc.Arbitrary<Files> = fc
  .array(part, { minLength: 1, maxLength: 5 })
  .map((parts) => ({
    ...withPassedFiles(Object.assign({}, ...parts.map(moduleFiles)) as Files),
    'src/root.ts': rootText(parts.length),
  }));

/** The composition root of each of these projects. */
export const compositionRoots = ['src/root.ts'];

function moduleFiles(one: Part, index: number): Files {
  return {
    [`src/m${index}/event.ts`]: eventText(one, index),
    [`src/m${index}/index.ts`]: barrelText(one),
    [`src/m${index}/handler.ts`]: handlerText(one, index),
    [`src/m${index}/deps.ts`]: dependenciesText(index),
    [`src/m${index}/plain.ts`]: `export class Plain${index} { on(event: string): void {} }`,
  };
}

function dependenciesText(index: number): string {
  return [
    "import { singleton, type DependencyContainer } from 'tsyringe';",
    "export const TOKEN = Symbol('shape');",
    'export interface Shape {}',
    '@singleton() export class Clock {}',
    `export class Deep${index} { constructor(readonly clock: Clock) {} }`,
    `export function register${index}(to: DependencyContainer): void {`,
    `  to.register(TOKEN, { useClass: Deep${index} });`,
    '}',
  ].join('\n');
}

function rootText(size: number): string {
  const indices = Array.from({ length: size }, (_, index) => index);
  return [
    "import { container } from 'tsyringe';",
    ...indices.map((index) => `import { register${index} } from './m${index}/deps.js';`),
    'export function compose(): void {',
    ...indices.map((index) => `  register${index}(container);`),
    '}',
  ].join('\n');
}

// A module's event derives from that of an earlier module, or from the root.
function eventText({ base, barrel }: Part, index: number): string {
  const earlier = index === 0 ? -1 : (base % (index + 1)) - 1;
  const imported =
    earlier < 0
      ? "import { DomainEvent as Base } from 'hearken';"
      : `import { Passed as Base } from '../m${earlier}/index.js';`;
  const word = barrel === 'default' ? 'export default' : 'export';
  return `${imported}\n${word} class Event${index} extends Base { readonly f${index} = ${index}; }`;
}

function barrelText({ barrel }: Part): string {
  const name = '/* the event */';
  switch (barrel) {
    case 'star':
      return `${name} import * as all from './event.js'; export * from './event.js'; export { Passed } from './passed.js';`;
    case 'renamed':
      return `${name} export * from './passed.js';`;
    case 'namespace':
      return `${name} export * as events from './event.js'; export * from './passed.js';`;
    case 'default':
      return `${name} export { default as Passed } from './event.js';`;
  }
}

function handlerText(one: Part, index: number): string {
  return [
    "import { DomainEventHandler, DomainEventHandler as On, type EventContext } from 'hearken';",
    "import { inject } from 'tsyringe';",
    "import { Passed } from './index.js';",
    "import { Clock, TOKEN, type Shape } from './deps.js';",
    one.through === 'alias' ? 'type Seen = Passed | null;' : 'type Seen = Passed;',
    `abstract class Reads<E> { read(event: E): void {} ${one.generic ? 'again(event: E) {}' : ''} }`,
    one.marker === 'inherited'
      ? '@DomainEventHandler\nabstract class Marked extends Reads<Passed> {}'
      : '',
    {
      bare: '@DomainEventHandler',
      called: '@DomainEventHandler({ order: 1 })',
      renamed: '@On()',
      none: '',
      inherited: '',
    }[one.marker],
    `export class Handler${index} extends ${one.marker === 'inherited' ? 'Marked' : 'Reads<Seen>'} {`,
    `  ${constructorText(one.takes)}`,
    '  one(event: Passed, context: EventContext): void {}',
    `  ${methodText(one.inferred)}`,
    '}',
  ].join('\n');
}

function constructorText(takes: Part['takes']): string {
  switch (takes) {
    case 'nothing':
      return '';
    case 'class':
      return 'constructor(readonly clock: Clock) { super(); }';
    case 'token':
      return 'constructor(@inject(TOKEN) readonly shape: Shape) { super(); }';
    case 'optional':
      return 'constructor(@inject(TOKEN, { isOptional: true }) readonly shape: Shape) { super(); }';
  }
}

function methodText(inferred: Part['inferred']): string {
  switch (inferred) {
    case 'void':
      return 'two(event: Seen) {}';
    case 'value':
      return 'two(event: Seen) { return 1; }';
    case 'call':
      return 'two(event: Seen) { return this.later(); }  private async later() {}';
    case 'async':
      return 'async two(event: Seen) {}';
  }
}

/** The text of the file that gives a module's event the name under which it is passed on. */
function withPassedFiles(files: Files): Files {
  const passed = Object.entries(files)
    .filter(([path]) => path.endsWith('/event.ts'))
    .map(([path, text]) => {
      const name = /class (\w+)/.exec(text)?.[1] ?? '';
      const local = text.includes('export default') ? 'default' : name;
      return [
        path.replace('event.ts', 'passed.ts'),
        `export { ${local} as Passed } from './event.js';`,
      ];
    });
  return { ...files, ...(Object.fromEntries(passed) as Files) };
}
