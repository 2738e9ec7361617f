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
};
