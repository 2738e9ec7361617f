import { rule } from '../rule.js';

/** What is wrong with the order that handlers ask for. */
export const orderRules = {
  'order-reference-unknown': rule<{ reference: string; suggestions: readonly string[] }>({
    severity: 'error',
    why: '`before` and `after` name a handler class, or a handler method as `Class.method`. A name that is neither would leave the order to chance.',
    wrong: "@DomainEventHandler({ after: ['StokKeeper'] })\nexport class Audit {}",
    right: "@DomainEventHandler({ after: ['StockKeeper'] })\nexport class Audit {}",
    message: ({ reference }) => `no handler class or handler method is called ${reference}`,
    hint: ({ suggestions }) =>
      suggestions.length > 0
        ? `did you mean ${suggestions.join(' or ')}?`
        : 'name a registered handler class, or one of its handler methods as `Class.method`',
  }),
  'order-cycle': rule<{ methods: readonly string[] }>({
    severity: 'error',
    why: 'Handlers that each ask to run before the other have no order. Hearken does not choose one.',
    wrong:
      "@DomainEventHandler({ before: ['Audit'] })\nexport class StockKeeper {}\n\n@DomainEventHandler({ before: ['StockKeeper'] })\nexport class Audit {}",
    right:
      "@DomainEventHandler({ before: ['Audit'] })\nexport class StockKeeper {}\n\n@DomainEventHandler\nexport class Audit {}",
    message: ({ methods }) => `these handlers wait for each other: ${methods.join(' → ')}`,
    hint: () => 'take one of the `before` or `after` away',
  }),
  'order-against-delivery': rule<{ first: string; second: string }>({
    severity: 'warning',
    why: 'Handlers inside the transaction have all run before the first one after the commit, and durable ones come later still. `before` and `after` order handlers of one delivery only.',
    wrong:
      "@DomainEventHandler\nexport class Notifier {\n  @HandlerMethod({ before: ['StockKeeper.onPlaced'] })\n  async onPlaced(event: OrderPlaced): Promise<void> {}\n}",
    right:
      "@DomainEventHandler\nexport class Notifier {\n  @HandlerMethod({ delivery: 'inTransaction', before: ['StockKeeper.onPlaced'] })\n  async onPlaced(event: OrderPlaced): Promise<void> {}\n}",
    message: ({ first, second }) =>
      `${first} cannot run before ${second}: its delivery comes later`,
    hint: () => 'give both the same delivery, or take the reference away',
  }),
};
