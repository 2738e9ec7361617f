import type { ClassOf } from '../registry.js';
import { nullableConverter, optionalConverter, unionConverter } from './choice-converters.js';
import {
  listConverter,
  mapConverter,
  recordConverter,
  setConverter,
  tupleConverter,
} from './collection-converters.js';
import type { Converter } from './converter.js';
import { type Field, objectConverter } from './object-converter.js';
import { literalsConverter, simpleConverters } from './simple-converters.js';
import { unknownConverter } from './unknown-converter.js';
import type { FieldCodec, ObjectEntry, ObjectFields, ValueCodec } from './value-codec.js';

/** Turns codecs into converters; each object's is made when the first event needs it. */
export class Converters {
  readonly #entries: ReadonlyMap<string, ObjectEntry>;
  readonly #made = new Map<string, Converter>();

  constructor(objects: readonly ObjectEntry[]) {
    this.#entries = new Map(objects.map((entry) => [entry.name, entry]));
  }

  forFields(type: ClassOf | null, { fields, hidden }: ObjectFields): Converter {
    const all = Object.entries({ ...fields, ...hidden });
    return objectConverter({
      type,
      expected: type === null ? 'a plain object' : `an instance of ${type.name}`,
      known: new Set(all.map(([name]) => name)),
      fields: all.flatMap(([name, codec]) => this.#field(name, codec)),
    });
  }

  #field(name: string, codec: FieldCodec): Field[] {
    if (codec === 'computed') return [];
    if (typeof codec === 'object' && 'optional' in codec) {
      return [{ name, converter: this.#for(codec.optional), optional: true }];
    }
    const optional = typeof codec === 'object' && 'unknown' in codec;
    return [{ name, converter: this.#for(codec), optional }];
  }

  #for(codec: ValueCodec): Converter {
    if (typeof codec === 'string') return simpleConverters[codec];
    if ('literals' in codec) return literalsConverter(codec.literals);
    if ('list' in codec) return listConverter(this.#for(codec.list));
    if ('tuple' in codec) return tupleConverter(codec.tuple.map((item) => this.#for(item)));
    if ('set' in codec) return setConverter(this.#for(codec.set));
    if ('map' in codec) return mapConverter(this.#for(codec.map[0]), this.#for(codec.map[1]));
    if ('record' in codec) return recordConverter(this.#for(codec.record));
    if ('object' in codec) return this.#object(codec.object);
    if ('oneOf' in codec) return this.#union(codec.oneOf);
    if ('nullable' in codec) return nullableConverter(this.#for(codec.nullable));
    if ('optional' in codec) return optionalConverter(this.#for(codec.optional));
    return unknownConverter(codec.unknown);
  }

  #union(members: Readonly<Record<string, ValueCodec>>): Converter {
    const entries = Object.entries(members).map(([tag, codec]) => [tag, this.#for(codec)] as const);
    return unionConverter(new Map(entries));
  }

  // Asked for on use: types may refer to themselves.
  #object(name: string): Converter {
    return {
      fits: (value) => this.#named(name).fits(value),
      encode: (value, path) => this.#named(name).encode(value, path),
      decode: (json, path) => this.#named(name).decode(json, path),
    };
  }

  #named(name: string): Converter {
    const made = this.#made.get(name);
    if (made !== undefined) return made;
    const entry = this.#entries.get(name);
    const converter =
      entry === undefined
        ? unknownConverter(`${name} is not in the registry`)
        : this.forFields(entry.type, entry);
    this.#made.set(name, converter);
    return converter;
  }
}
