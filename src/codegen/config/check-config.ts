import * as v from 'valibot';
import { diagnose } from '../diagnostics/diagnose.js';
import { suggestions } from '../diagnostics/suggestions.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { ConfigDocument, KeyPath } from './config-document.js';
import { configSchema, type CheckedConfig } from './config-schema.js';

export interface CheckResult {
  /** `null` when the document is no valid config. */
  readonly config: CheckedConfig | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Holds a document against the schema; every issue becomes a diagnostic that names its key. */
export function checkConfig(document: ConfigDocument): CheckResult {
  const result = v.safeParse(configSchema, document.value);
  if (result.success) return { config: result.output, diagnostics: [] };
  return { config: null, diagnostics: result.issues.map((issue) => judge(document, issue)) };
}

function judge(document: ConfigDocument, issue: v.BaseIssue<unknown>): Diagnostic {
  const path = (issue.path ?? []).map((step) => step.key as string | number);
  return issue.type === 'never' ? unknownKey(document, path) : invalidValue(document, path, issue);
}

function unknownKey(document: ConfigDocument, path: KeyPath): Diagnostic {
  const place = document.locate(path, 'key');
  const section = path.slice(0, -1);
  const name = String(path.at(-1));
  const known = keysOf(section);
  const [suggestion] = suggestions(name, known);
  if (section[0] === 'rules') return diagnose('unknown-rule', { place }, { name, suggestion });
  return diagnose('config-unknown-key', { place }, { key: path.join('.'), suggestion, known });
}

function keysOf(section: KeyPath): string[] {
  let schema: unknown = configSchema;
  for (const key of section) schema = (entriesOf(schema) as Record<string | number, unknown>)[key];
  return Object.keys(entriesOf(schema));
}

// A section is wrapped: optional around a pipe around the object.
function entriesOf(schema: unknown): object {
  const { wrapped, pipe, entries } = schema as {
    wrapped?: unknown;
    pipe?: readonly unknown[];
    entries?: object;
  };
  if (entries !== undefined) return entries;
  return entriesOf(wrapped ?? pipe?.at(-1));
}

function invalidValue(
  document: ConfigDocument,
  path: KeyPath,
  issue: v.BaseIssue<unknown>,
): Diagnostic {
  const choices = [...issue.message.matchAll(/'(\w+)'/g)].map(([, choice]) => choice ?? '');
  const [suggestion] = typeof issue.input === 'string' ? suggestions(issue.input, choices) : [];
  return diagnose(
    'config-invalid-value',
    { place: document.locate(path, 'value') },
    { key: keyText(path), expected: issue.message, found: found(issue.input), suggestion },
  );
}

function keyText(path: KeyPath): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');
}

function found(input: unknown): string {
  if (typeof input === 'function') return 'a function';
  if (Array.isArray(input)) return 'an array';
  if (typeof input === 'object' && input !== null) return 'an object';
  return typeof input === 'string' ? `'${input}'` : String(input);
}
