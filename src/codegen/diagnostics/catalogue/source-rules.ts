import { rule } from '../rule.js';

/** What keeps the source from being read at all. */
export const sourceRules = {
  'syntax-error': rule<{ detail: string }>({
    severity: 'error',
    why: 'A file that does not parse cannot be searched for handlers, and a registry without them would drop events in silence.',
    wrong: 'export class OrderPlaced extends DomainEvent {',
    right: 'export class OrderPlaced extends DomainEvent {}',
    message: ({ detail }) => `this file does not parse: ${detail}`,
    hint: () => 'mend the syntax and run again; the generated file was left as it is',
  }),
};
