import type { Machine } from '../measure/machine.js';
import type { Summary } from '../measure/statistics.js';

/** One code base, by its folder's name. */
export interface CodeBaseResult {
  readonly name: string;
  readonly handlers: number;
  readonly events: number;
  readonly entries: readonly { readonly contender: string; readonly milliseconds: Summary }[];
}

export interface RealResult {
  readonly date: string;
  readonly machine: Machine;
  readonly versions: Readonly<Record<string, string>>;
  readonly codeBases: readonly CodeBaseResult[];
}
