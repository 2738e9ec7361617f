/** The way to a value inside an event, from the inside out; `null` is the event itself. */
export interface Step {
  readonly parent: Path;
  readonly key: string | number;
}

export type Path = Step | null;

/** Thrown inside the codecs, where nobody knows yet which event it is about. */
export class Mismatch extends Error {
  constructor(
    readonly path: Path,
    readonly expected: string,
    readonly value: unknown,
  ) {
    super(expected);
  }
}

/** `lines[2].price`; empty for the event itself. */
export function printPath(path: Path): string {
  if (path === null) return '';
  const before = printPath(path.parent);
  if (typeof path.key === 'number') return `${before}[${path.key}]`;
  return before === '' ? path.key : `${before}.${path.key}`;
}

/** A value as an error message shows it: short, and with its class. */
export function printFound(value: unknown): string {
  if (typeof value === 'string')
    return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'function') return 'a function';
  if (value === undefined) return 'nothing';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value === 'symbol' || value === null) return value === null ? 'null' : 'a symbol';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  const name: unknown = value.constructor?.name;
  return typeof name === 'string' && name !== 'Object' ? `an instance of ${name}` : 'an object';
}
