import type { Diagnostic } from '../model/diagnostic.js';

/** One rule of the convention: what it is called, and what keeps a subject from meeting it. */
export interface Convention<S> {
  readonly id: string;
  /** False when a miss is told but leaves the subject in the registry. */
  readonly required: boolean;
  /** What is missed, or `null` for a hit. */
  miss(subject: S): Diagnostic | null;
}

/** What one rule says of one class or method. */
export interface Verdict {
  readonly rule: string;
  readonly required: boolean;
  readonly miss: Diagnostic | null;
}

/** The verdict of every rule, in the order of the rules. */
export function judge<S>(conventions: readonly Convention<S>[], subject: S): Verdict[] {
  return conventions.map((convention) => ({
    rule: convention.id,
    required: convention.required,
    miss: convention.miss(subject),
  }));
}

/** True when no required rule is missed. */
export function holds(verdicts: readonly Verdict[]): boolean {
  return verdicts.every(({ required, miss }) => !required || miss === null);
}

/**
 * The misses worth telling: the first of the required rules, for the others often follow from it,
 * or, when all of those hold, every other one.
 */
export function tellingMisses(verdicts: readonly Verdict[]): Diagnostic[] {
  const [first] = misses(verdicts.filter(({ required }) => required));
  return first === undefined ? misses(verdicts) : [first];
}

export function misses(verdicts: readonly Verdict[]): Diagnostic[] {
  return verdicts.map(({ miss }) => miss).filter((miss) => miss !== null);
}
