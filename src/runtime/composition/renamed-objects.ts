import type { FieldCodec, ObjectFields, ValueCodec } from '../codec/value-codec.js';
import type { EventEntry, Registry } from '../registry.js';

type Carrying = Pick<Registry, 'events' | 'objects'>;

/** Puts `prefix` before the names of what events carry: packages name those by their own paths. */
export function withObjects<R extends Carrying>(registry: R, prefix: string): R {
  return {
    ...registry,
    events: registry.events.map((entry) => eventWith(entry, prefix)),
    objects: (registry.objects ?? []).map((entry) => ({
      ...entry,
      ...fieldsWith(entry, prefix),
      name: `${prefix}${entry.name}`,
    })),
  };
}

function eventWith(entry: EventEntry, prefix: string): EventEntry {
  const { codec } = entry;
  if (codec === null || codec === undefined || 'unrestorable' in codec) return entry;
  return { ...entry, codec: fieldsWith(codec, prefix) };
}

function fieldsWith({ fields, hidden }: ObjectFields, prefix: string): ObjectFields {
  return { fields: mapped(fields, prefix), hidden: mapped(hidden, prefix) };
}

function mapped(fields: ObjectFields['fields'], prefix: string): ObjectFields['fields'] {
  return Object.fromEntries(
    Object.entries(fields).map(([name, codec]) => [
      name,
      codec === 'computed' ? codec : (valueWith(codec, prefix) satisfies FieldCodec),
    ]),
  );
}

function valueWith(codec: ValueCodec, prefix: string): ValueCodec {
  const inner = (one: ValueCodec): ValueCodec => valueWith(one, prefix);
  if (typeof codec === 'string') return codec;
  if ('object' in codec) return { object: `${prefix}${codec.object}` };
  if ('list' in codec) return { list: inner(codec.list) };
  if ('set' in codec) return { set: inner(codec.set) };
  if ('record' in codec) return { record: inner(codec.record) };
  if ('nullable' in codec) return { nullable: inner(codec.nullable) };
  if ('optional' in codec) return { optional: inner(codec.optional) };
  if ('tuple' in codec) return { tuple: codec.tuple.map(inner) };
  if ('map' in codec) return { map: [inner(codec.map[0]), inner(codec.map[1])] };
  if ('oneOf' in codec) {
    const members = Object.entries(codec.oneOf).map(([tag, one]) => [tag, inner(one)] as const);
    return { oneOf: Object.fromEntries(members) };
  }
  return codec;
}
