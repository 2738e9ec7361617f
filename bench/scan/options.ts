import { parseArgs } from 'node:util';
import type { ScanContender } from './contender.js';
import { scanContenders } from './contenders.js';

export interface Options {
  readonly sizes: readonly number[];
  readonly contenders: readonly ScanContender[];
  readonly rounds: number;
  /** Changes to time in the watching process; 0 leaves it out. */
  readonly changes: number;
  /** A quick run shows that everything works; its figures mean nothing and are not kept. */
  readonly quick: boolean;
}

/** `--contender` takes the beginning of a name; it and `--size` may be repeated. */
export function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      size: { type: 'string', multiple: true },
      contender: { type: 'string', multiple: true, default: [''] },
      rounds: { type: 'string' },
      changes: { type: 'string' },
      quick: { type: 'boolean', default: false },
    },
  });
  const quick = values.quick;
  return {
    sizes: (values.size ?? (quick ? ['100'] : ['100', '1000', '5000'])).map(Number),
    contenders: scanContenders.filter(({ name }) => {
      return values.contender.some((part) => name.startsWith(part));
    }),
    rounds: Number(values.rounds ?? (quick ? 1 : 5)),
    changes: Number(values.changes ?? (quick ? 2 : 25)),
    quick,
  };
}
