import { rule } from '../rule.js';

/** What the container lacks to build a handler or what it depends on. */
export const containerRules = {
  'dependency-not-exported': rule<{ parameter: string; owner: string; dependency: string }>({
    severity: 'warning',
    why: 'The registry tells the container the class of each constructor parameter. A class that its file does not export cannot be named there.',
    wrong: 'class Clock {}\n\nexport class StockKeeper {\n  constructor(clock: Clock) {}\n}',
    right: 'export class Clock {}\n\nexport class StockKeeper {\n  constructor(clock: Clock) {}\n}',
    message: ({ parameter, owner, dependency }) =>
      `\`${parameter}\` of ${owner} is a ${dependency}, which is not exported: the container gets no token for it`,
    hint: ({ dependency }) => `export ${dependency}, or give a token with \`@inject(…)\``,
  }),
  'dependency-class-not-exported': rule<{ parameter: string; owner: string }>({
    severity: 'error',
    why: 'The container builds this class for a handler. The registry tells it the constructor parameters of exported classes alone, so of this one it knows nothing, and throws.',
    wrong:
      "class Postman {\n  constructor(clock: Clock) {}\n}\n\ncontainer.register('Mail', { useClass: Postman });",
    right:
      "export class Postman {\n  constructor(clock: Clock) {}\n}\n\ncontainer.register('Mail', { useClass: Postman });",
    message: ({ parameter, owner }) =>
      `the container cannot know of \`${parameter}\`: ${owner} is not exported`,
    hint: ({ owner }) => `export ${owner}, or register an instance of it`,
  }),
  'dependency-cycle': rule<{ parameter: string; owner: string; cycle: readonly string[] }>({
    severity: 'error',
    why: 'Classes that take each other can never be built: each waits for the other.',
    wrong:
      'export class Orders {\n  constructor(invoices: Invoices) {}\n}\n\nexport class Invoices {\n  constructor(orders: Orders) {}\n}',
    right:
      'export class Orders {\n  constructor(@inject(delay(() => Invoices)) invoices: Invoices) {}\n}\n\nexport class Invoices {\n  constructor(orders: Orders) {}\n}',
    message: ({ cycle }) => `these classes take each other: ${cycle.join(' → ')}`,
    hint: ({ parameter, owner }) =>
      `take one of the parameters away, or put it off: \`@inject(delay(() => X))\` at \`${parameter}\` of ${owner}`,
  }),
  'dependency-interface-without-token': rule<{ parameter: string; owner: string; type: string }>({
    severity: 'error',
    why: 'An interface, or an object type, is gone at run time, so the container has nothing to find it by.',
    wrong:
      'export interface Clock {}\n\n@DomainEventHandler\nexport class StockKeeper {\n  constructor(clock: Clock) {}\n}',
    right:
      "export interface Clock {}\nexport const CLOCK = Symbol('Clock');\n\n@DomainEventHandler\nexport class StockKeeper {\n  constructor(@inject(CLOCK) clock: Clock) {}\n}",
    message: ({ parameter, owner, type }) =>
      `\`${parameter}\` of ${owner} is the interface \`${type}\`: the container has no token for it`,
    hint: () => 'give it a token with `@inject(token)` and register that, or make it a class',
  }),
  'dependency-not-registered': rule<{
    parameter: string;
    owner: string;
    token: string;
    reason: string;
    roots: readonly string[];
  }>({
    severity: 'error',
    why: 'The container throws on a token that nobody has registered, as soon as a handler needs it. The composition roots that the config names, and the decorators of classes, register none.',
    wrong:
      "@DomainEventHandler\nexport class StockKeeper {\n  constructor(@inject('Clock') clock: Clock) {}\n}",
    right:
      "@DomainEventHandler\nexport class StockKeeper {\n  constructor(@inject('Clock') clock: Clock) {}\n}\n\ncontainer.register('Clock', { useClass: SystemClock });",
    message: ({ parameter, owner, reason }) =>
      `the container cannot resolve \`${parameter}\` of ${owner}: ${reason}`,
    hint: ({ token, roots }) =>
      `register \`${token}\` in ${roots.join(' or ')}, or name the file that does under \`container.compositionRoots\``,
  }),
  'dependency-primitive': rule<{ parameter: string; owner: string; type: string }>({
    severity: 'error',
    why: 'A string or a number is no token: every other string would be the same one. The container throws where it finds none.',
    wrong:
      '@DomainEventHandler\nexport class StockKeeper {\n  constructor(reorderPoint: number) {}\n}',
    right:
      "@DomainEventHandler\nexport class StockKeeper {\n  constructor(@inject('reorderPoint') reorderPoint: number) {}\n}",
    message: ({ parameter, owner, type }) =>
      `\`${parameter}\` of ${owner} is \`${type}\`, which names nothing that the container could resolve`,
    hint: () =>
      'give it a token with `@inject(token)` and register the value, or give it a default',
  }),
  'dependency-type-only-import': rule<{ parameter: string; owner: string; dependency: string }>({
    severity: 'error',
    why: 'The registry cannot name this class, which is not exported, so that the container has to do with the types that the compiler emits. Of a class that is imported as a type alone it emits none.',
    wrong:
      "import type { Clock } from './clock.js';\n\n@injectable()\nclass Postman {\n  constructor(clock: Clock) {}\n}",
    right:
      "import { Clock } from './clock.js';\n\n@injectable()\nclass Postman {\n  constructor(clock: Clock) {}\n}",
    message: ({ parameter, owner, dependency }) =>
      `\`${parameter}\` of ${owner} has no token: ${dependency} is imported as a type alone`,
    hint: ({ dependency, owner }) => `import ${dependency} without \`type\`, or export ${owner}`,
  }),
  'dependency-undecided': rule<{
    parameter: string;
    owner: string;
    reason: string;
    remedy: string;
  }>({
    severity: 'info',
    why: 'Whether the container can resolve this is nothing that the sources decide, and so Hearken does not say that all is well. It is said once, at the first parameter that it concerns.',
    wrong: 'for (const [token, type] of table) container.register(token, { useClass: type });',
    right: "container.register('Clock', { useClass: SystemClock });",
    message: ({ parameter, owner, reason }) =>
      `whether \`${parameter}\` of ${owner} can be resolved is not decided: ${reason}`,
    hint: ({ remedy }) => remedy,
  }),
  'dependency-unresolvable': rule<{ parameter: string; owner: string; type: string }>({
    severity: 'error',
    why: 'The container resolves classes, and what is registered for a token. A function, an array, a type parameter, a class of the language, or a type that leads nowhere is neither.',
    wrong:
      '@DomainEventHandler\nexport class StockKeeper {\n  constructor(suppliers: Supplier[]) {}\n}',
    right:
      '@DomainEventHandler\nexport class StockKeeper {\n  constructor(@injectAll(Supplier) suppliers: Supplier[]) {}\n}',
    message: ({ parameter, owner, type }) =>
      `\`${parameter}\` of ${owner} is \`${type}\`, which is no class that the registry could name`,
    hint: () => 'give it a token with `@inject(token)` or `@injectAll(token)`, and register that',
  }),
  'singleton-captures-scoped': rule<{
    parameter: string;
    owner: string;
    path: readonly string[];
    scoped: string;
  }>({
    severity: 'warning',
    why: 'A singleton is built once, and holds on to what it was built from. A class that is scoped to a dispatch would outlive it there, and be another one than everybody else has.',
    wrong:
      '@scoped(Lifecycle.ContainerScoped)\nexport class Session {}\n\n@singleton()\nexport class Orders {\n  constructor(session: Session) {}\n}',
    right:
      '@scoped(Lifecycle.ContainerScoped)\nexport class Session {}\n\n@scoped(Lifecycle.ContainerScoped)\nexport class Orders {\n  constructor(session: Session) {}\n}',
    message: ({ owner, parameter, path, scoped }) =>
      `${owner} is a singleton and captures ${scoped}, which is scoped, by \`${parameter}\`: ${[owner, ...path].join(' → ')}`,
    hint: ({ owner, scoped }) => `scope ${owner} as well, or make ${scoped} a singleton`,
  }),
};
