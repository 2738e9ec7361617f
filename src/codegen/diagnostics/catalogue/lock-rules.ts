import { rule } from '../rule.js';

const accept = (name: string) =>
  `if nothing is stored of it, record the change: \`hearken lock accept ${name} --reason "…"\``;

export interface EventFacts {
  readonly event: string;
  /** What the lock file calls it. */
  readonly name: string;
}

export interface FieldFacts extends EventFacts {
  readonly field: string;
  readonly was: string;
  readonly is: string;
}

/** What stored rows rely on, by `hearken.lock.json`, and would no longer find. */
export const lockRules = {
  'locked-event-vanished': rule<{ event: string; likely: string | undefined }>({
    severity: 'error',
    why: 'Rows that were stored name their event. One that the lock file knows and the sources no longer do was renamed, moved beside a namesake, made abstract or taken away: its rows could not be read any more.',
    wrong: 'export class OrderCreated extends DomainEvent {} // OrderPlaced in hearken.lock.json',
    right:
      "export class OrderCreated extends DomainEvent {\n  static readonly formerly = ['OrderPlaced'];\n}",
    message: ({ event }) => `stored rows may name the event ${event}, which is there no more`,
    hint: ({ event, likely }) =>
      `${likely === undefined ? 'bring it back' : `if it is ${likely} now, say so there: \`static readonly formerly = ['${event}']\``}, or, ${accept(event)}`,
  }),
  'locked-event-unrestorable': rule<EventFacts>({
    severity: 'error',
    why: 'The event could be restored from JSON when it was locked, and rows of it may be stored. Now its class has state that no JSON can carry, so that no row of it could be read.',
    wrong:
      'export class OrderPlaced extends DomainEvent {\n  #cache = new Map<string, number>();\n}',
    right: 'export class OrderPlaced extends DomainEvent {}',
    message: ({ event }) => `stored rows of ${event} cannot be restored any more`,
    hint: ({ name }) => `take away what cannot be restored, or, ${accept(name)}`,
  }),
  'locked-name-lost': rule<EventFacts & { readonly former: string }>({
    severity: 'error',
    why: 'Rows that were stored under a former name of the event are read because the event says that it was called so. Nothing says it any more.',
    wrong: 'export class OrderPlaced extends DomainEvent {} // formerly OrderCreated',
    right:
      "export class OrderPlaced extends DomainEvent {\n  static readonly formerly = ['OrderCreated'];\n}",
    message: ({ event, former }) =>
      `stored rows may call ${event} by its former name ${former}, of which nothing says so any more`,
    hint: ({ name, former }) =>
      `add '${former}' to \`static readonly formerly\` again, or, ${accept(name)}`,
  }),
  'locked-upcaster-lost': rule<EventFacts & { readonly version: string }>({
    severity: 'error',
    why: 'Rows that were stored at an older version of the event are read through its upcasters. One of those is gone, so that these rows, or the versions that were counted, mean nothing any more.',
    wrong:
      'export class OrderPlaced extends DomainEvent {\n  static readonly upcasters = { 2: splitName }; // 1 was there\n}',
    right:
      'export class OrderPlaced extends DomainEvent {\n  static readonly upcasters = { 1: addCurrency, 2: splitName };\n}',
    message: ({ event, version }) =>
      `stored rows of ${event} may be of version ${version}, which nothing reads any more`,
    hint: ({ name }) => `bring the upcaster back, or, ${accept(name)}`,
  }),
  'locked-field-lost': rule<FieldFacts>({
    severity: 'error',
    why: 'Rows that were stored hold this field. Without it in the class what they say there is lost, and a field that was only renamed would be missing from each of them.',
    wrong:
      '// hearken.lock.json has "note": "text"\nexport class OrderPlaced extends DomainEvent {}',
    right:
      'export class OrderPlaced extends DomainEvent {\n  constructor(readonly note: string) {\n    super();\n  }\n}',
    message: ({ event, field, was }) =>
      `${event} has lost ${field} (${was}), which stored rows hold`,
    hint: ({ name, field }) =>
      `bring ${field} back, add an upcaster to \`static upcasters\`, or, ${accept(name)}`,
  }),
  'locked-field-retyped': rule<FieldFacts>({
    severity: 'error',
    why: 'Rows that were stored hold this field as another type, and would be refused when they are read. To widen a type is fine where JSON does not tell: a literal more, or `null` beside what there was.',
    wrong:
      '// hearken.lock.json has "amount": "number"\nexport class OrderPlaced extends DomainEvent {\n  constructor(readonly amount: bigint) {\n    super();\n  }\n}',
    right:
      'export class OrderPlaced extends DomainEvent {\n  constructor(readonly amount: number | null) {\n    super();\n  }\n}',
    message: ({ event, field, was, is }) =>
      `${event}.${field} is ${is}, where stored rows hold ${was}`,
    hint: ({ name }) =>
      `add an upcaster to \`static upcasters\`, or a field beside it in its stead, or, ${accept(name)}`,
  }),
  'locked-field-narrowed': rule<FieldFacts>({
    severity: 'warning',
    why: 'The build knew nothing of this field (`any`, say), so that stored rows may hold whatever is plain JSON there. Now it has a type, and rows that hold something else will be refused when they are read. The build cannot tell whether there are any, and the lock file takes the change.',
    wrong:
      '// hearken.lock.json has "note": "unknown"\nexport class OrderPlaced extends DomainEvent {\n  constructor(readonly note: string) {\n    super();\n  }\n}',
    right:
      'export class OrderPlaced extends DomainEvent {\n  static readonly upcasters = {\n    1: (stored: { note: unknown }) => ({ ...stored, note: String(stored.note) }),\n  };\n\n  constructor(readonly note: string) {\n    super();\n  }\n}',
    message: ({ event, field, is }) =>
      `${event}.${field} is ${is}, where stored rows may hold anything`,
    hint: ({ is }) =>
      `if all of them hold ${is}, there is nothing to do; otherwise add an upcaster to \`static upcasters\``,
  }),
  'locked-field-required': rule<FieldFacts>({
    severity: 'error',
    why: 'Rows that were stored lack this field, and would be refused when they are read. A field may come to an event at any time when it is optional.',
    wrong:
      '// hearken.lock.json has no "currency"\nexport class OrderPlaced extends DomainEvent {\n  constructor(readonly currency: string) {\n    super();\n  }\n}',
    right:
      'export class OrderPlaced extends DomainEvent {\n  constructor(readonly currency?: string) {\n    super();\n  }\n}',
    message: ({ event, field, is }) =>
      `${event} requires ${field} (${is}), which stored rows may lack`,
    hint: ({ name, field }) =>
      `make ${field} optional, add an upcaster to \`static upcasters\`, or, ${accept(name)}`,
  }),
  'locked-handler-vanished': rule<{ handler: string; likely: string | undefined }>({
    severity: 'error',
    why: 'Deliveries that are under way name their durable handler. One that was renamed or taken away, is durable no more, or no longer says what it was called, would leave them with nobody to go to.',
    wrong:
      "@DomainEventHandler({ delivery: 'durable' })\nexport class Mails {\n  // Mails.confirm in hearken.lock.json\n  async sendConfirmation(event: OrderPlaced): Promise<void> {}\n}",
    right:
      "@DomainEventHandler({ delivery: 'durable' })\nexport class Mails {\n  @HandlerMethod({ formerly: 'confirm' })\n  async sendConfirmation(event: OrderPlaced): Promise<void> {}\n}",
    message: ({ handler }) =>
      `deliveries may name the durable handler ${handler}, which is there no more`,
    hint: ({ handler, likely }) =>
      `${likely === undefined ? 'bring it back' : `if it is ${likely} now, say so there: \`@HandlerMethod({ formerly: '${handler}' })\``}, or, if no delivery waits for it, record the change: \`hearken lock accept ${handler} --reason "…"\``,
  }),
  'lock-unreadable': rule<{ detail: string | null }>({
    severity: 'error',
    why: 'The lock file says what stored rows rely on. One that does not parse, that is cut off, or that a newer Hearken wrote says nothing, and to write it anew would forget what was promised.',
    wrong: '<<<<<<< HEAD\n    "OrderPlaced": {',
    right: '    "OrderPlaced": {',
    message: ({ detail }) =>
      detail === null
        ? 'the lock file has a merge conflict'
        : `the lock file cannot be read: ${detail}`,
    hint: ({ detail }) =>
      detail === null
        ? 'keep the entries of both sides, take the markers away, and run `hearken generate`'
        : 'mend the line, or bring the file back from version control',
  }),
};

/** True for what the lock file alone has to say. */
export function isLockCode(code: string): boolean {
  return Object.hasOwn(lockRules, code);
}
