import { HearkenError } from './hearken-error.js';

/**
 * Handlers of a unit of work went on raising or dispatching events beyond the limit, most often each
 * other's in a circle. Everything was rolled back.
 */
export class EndlessCascadeError extends HearkenError {
  override readonly name = 'EndlessCascadeError';

  constructor(
    /** Events and the handlers that brought up the next one in turn, from the first event to the last. */
    readonly chain: readonly string[],
    /** How many events handlers may bring up within one unit of work, or dispatch within each other. */
    readonly limit: number,
    kind: 'long' | 'deep' = 'long',
  ) {
    const { what, remedy } = texts[kind];
    super(
      'endless-cascade',
      `Handlers have ${what(limit)}: ${inShort(chain)}. ` +
        `Let one of these handlers do so only when something changes, or ${remedy}.`,
    );
  }
}

const texts = {
  long: {
    what: (limit: number) => `brought up more than ${limit} events within one unit of work`,
    remedy: 'raise `cascadeLimit`',
  },
  deep: {
    what: (limit: number) => `dispatched more than ${limit} events within each other`,
    remedy: 'let it raise the event, which then waits for its turn',
  },
};

/** The circle at the end of the chain once, or else the end of the chain. */
function inShort(chain: readonly string[]): string {
  const last = chain.at(-1);
  const start = chain.lastIndexOf(last ?? '', -2);
  const circle = chain.slice(start < 0 ? -13 : start);
  return `${circle.length < chain.length ? '… → ' : ''}${circle.join(' → ')}`;
}
