import type { Host, Output } from './host.js';

/** Whether to colour what goes to a stream: never under `NO_COLOR`, always under `FORCE_COLOR`. */
export function wantsColor(output: Output, { env }: Pick<Host, 'env'>): boolean {
  if (env['NO_COLOR']) return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return output.isTTY === true && env['TERM'] !== 'dumb';
}
