import type { ContractName } from './contract-names.js';

/** The type of `hearken` that each of the registry's tables consists of. */
export const entryTypes = {
  events: 'EventEntry',
  commands: 'CommandEntry',
  handlers: 'HandlerEntry',
  methods: 'HandlerMethodEntry',
  constructors: 'ConstructorEntry',
  directCalls: 'DirectCalls',
  awaitedCalls: 'AwaitedCalls',
} as const satisfies Record<string, ContractName>;
