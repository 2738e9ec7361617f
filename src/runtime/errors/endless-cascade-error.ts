import { HearkenError } from './hearken-error.js';

/**
 * Handlers of a unit of work went on raising events beyond the limit, most often each other's in a
 * circle. Everything was rolled back.
 */
export class EndlessCascadeError extends HearkenError {
  override readonly name = 'EndlessCascadeError';

  constructor(
    /** Events and the handlers that raised the next one in turn, from the first event to the last. */
    readonly chain: readonly string[],
    /** How many events handlers may raise within one unit of work. */
    readonly limit: number,
  ) {
    super(
      'endless-cascade',
      `Handlers have raised more than ${limit} events within one unit of work: ${inShort(chain)}. ` +
        'Let one of these handlers raise its event only when something changes, or raise `cascadeLimit`.',
    );
  }
}

/** The circle at the end of the chain once, or else the end of the chain. */
function inShort(chain: readonly string[]): string {
  const last = chain.at(-1);
  const start = chain.lastIndexOf(last ?? '', -2);
  const circle = chain.slice(start < 0 ? -13 : start);
  return `${circle.length < chain.length ? '… → ' : ''}${circle.join(' → ')}`;
}
