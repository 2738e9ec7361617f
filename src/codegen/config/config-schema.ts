import * as v from 'valibot';
import { catalogue } from '../diagnostics/catalogue/index.js';
import { presetNames } from './presets.js';

// A schema's message is what it expects: the diagnostic's sentence is built around it.
const names = 'a name, or `module#Name`';
const deliveries = "'inTransaction', 'afterCommit' or 'durable'";
const severities = "'off', 'info', 'warning' or 'error'";

const presetChoices = "'plain', 'nestjs-cqrs' or 'inversify'";

const text = v.pipe(v.string('a string'), v.nonEmpty('a string that is not empty'));
const texts = v.array(text, 'an array of strings');
const declarations = v.array(
  v.pipe(v.string(names), v.regex(/^(?:[^#\s]+#)?[\p{ID_Start}$_][\p{ID_Continue}$]*$/u, names)),
  'an array of names',
);
const delivery = v.picklist(['inTransaction', 'afterCommit', 'durable'], deliveries);
const severity = v.picklist(['off', 'info', 'warning', 'error'], severities);

/** An object with these keys and no other; each unknown one is an issue of its own. */
function section<E extends v.ObjectEntries>(entries: E) {
  const isPlain = (value: unknown) => !Array.isArray(value);
  return v.pipe(
    v.custom<v.InferInput<v.ObjectSchema<E, undefined>>>(isPlain, 'an object'),
    v.objectWithRest(entries, v.never(), 'an object'),
  );
}

const severityByCode = Object.fromEntries(
  Object.keys(catalogue).map((code) => [code, v.optional(severity)]),
);

export const configSchema = section({
  preset: v.optional(v.picklist(presetNames, presetChoices)),
  tsconfig: v.optional(text),
  include: v.optional(texts),
  output: v.optional(text),
  lock: v.optional(v.union([text, v.literal(false)], 'a path, or false')),
  handlers: v.optional(
    section({
      decorators: v.optional(declarations),
      interfaces: v.optional(declarations),
      bases: v.optional(declarations),
      methodDecorators: v.optional(declarations),
      returns: v.optional(v.picklist(['nothing', 'anything'], "'nothing' or 'anything'")),
    }),
  ),
  events: v.optional(
    section({
      bases: v.optional(declarations),
      discriminant: v.optional(text),
      namedByMarkers: v.optional(v.boolean('true or false')),
    }),
  ),
  commands: v.optional(
    section({
      decorators: v.optional(declarations),
      interfaces: v.optional(declarations),
      bases: v.optional(declarations),
    }),
  ),
  container: v.optional(
    section({
      kind: v.optional(v.picklist(['tsyringe', 'other'], "'tsyringe' or 'other'")),
      compositionRoots: v.optional(texts),
    }),
  ),
  defaults: v.optional(section({ sync: v.optional(delivery), async: v.optional(delivery) })),
  rules: v.optional(section(severityByCode)),
});

export type CheckedConfig = v.InferOutput<typeof configSchema>;
