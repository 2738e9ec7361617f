import type { FlowNodeKind } from './flow-graph.js';

/** What people call a kind of node, in the order in which they follow each other. */
export const kindNames: Readonly<Record<FlowNodeKind, string>> = {
  command: 'command',
  commandHandler: 'command handler',
  aggregate: 'aggregate',
  code: 'other code',
  event: 'event',
  handler: 'event handler',
};
