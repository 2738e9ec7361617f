import type { ClassOf } from '../registry.js';
import type { Converter } from './converter.js';
import { Mismatch, type Path } from './mismatch.js';
import { isPlain } from './unknown-converter.js';
import type { JsonValue } from './value-codec.js';

/** A field that travels. */
export interface Field {
  readonly name: string;
  readonly converter: Converter;
  /** Whether the object may lack it. */
  readonly optional: boolean;
}

interface ObjectPlan {
  readonly type: ClassOf | null;
  readonly expected: string;
  readonly fields: readonly Field[];
  /** The names of `fields`, and of getters that stand on the object itself. */
  readonly known: ReadonlySet<string>;
}

/**
 * Writes an object field by field, and restores it without its constructor, which may have side
 * effects or ask for something else by now.
 */
export function objectConverter(plan: ObjectPlan): Converter {
  return {
    fits: (value) =>
      isOne(value, plan) &&
      Object.keys(value).every((key) => plan.known.has(key)) &&
      plan.fields.every((field) => fieldFits(value, field)),
    encode: (value, path) => encodeObject(value, path, plan),
    decode: (json, path) => decodeObject(json, path, plan),
  };
}

function isOne(value: unknown, { type }: ObjectPlan): value is Readonly<Record<string, unknown>> {
  if (type === null) return isPlain(value);
  return (
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === type.prototype
  );
}

function fieldFits(value: Readonly<Record<string, unknown>>, field: Field): boolean {
  const inner = value[field.name];
  return inner === undefined ? field.optional : field.converter.fits(inner);
}

function encodeObject(value: unknown, path: Path, plan: ObjectPlan): JsonValue {
  // A subclass would come back as its base.
  if (!isOne(value, plan)) throw new Mismatch(path, plan.expected, value);
  if (plan.type !== null) refuseOthers(value, path, plan);
  const entries: [string, JsonValue][] = [];
  for (const { name, converter, optional } of plan.fields) {
    if (value[name] === undefined && optional) continue;
    entries.push([name, converter.encode(value[name], { parent: path, key: name })]);
  }
  return Object.fromEntries(entries);
}

// What no type declares would be lost without a word.
function refuseOthers(
  value: Readonly<Record<string, unknown>>,
  parent: Path,
  plan: ObjectPlan,
): void {
  for (const key of Object.keys(value)) {
    if (!plan.known.has(key)) throw new Mismatch({ parent, key }, 'no such field', value[key]);
  }
}

function decodeObject(json: unknown, path: Path, { type, expected, fields }: ObjectPlan): object {
  if (!isPlain(json)) throw new Mismatch(path, expected, json);
  const restored = Object.create(type === null ? Object.prototype : type.prototype) as object;
  for (const { name, converter, optional } of fields) {
    const present = Object.hasOwn(json, name);
    if (!present && optional) continue;
    const value = converter.decode(present ? json[name] : undefined, { parent: path, key: name });
    // Not an assignment: a setter of the prototype is none of our business.
    Object.defineProperty(restored, name, {
      value,
      configurable: true,
      enumerable: true,
      writable: true,
    });
  }
  return restored;
}
