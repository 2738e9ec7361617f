import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyEdits, modify, parse, type ParseError } from 'jsonc-parser';
import { isFile } from '../../codegen/config/find-source.js';
import type { Step } from '../init.js';

const command = 'hearken generate';

/** Adds `npm run hearken`; the rest of package.json keeps its formatting. */
export function addScript(directory: string): Step {
  const path = join(directory, 'package.json');
  if (!isFile(path)) return { done: 'left', what: 'the npm script: there is no package.json' };
  const text = readFileSync(path, 'utf8');
  const scripts = scriptsOf(text);
  if (scripts === null) return { done: 'left', what: 'package.json: it does not parse' };
  const present = Object.keys(scripts).find((name) => name === 'hearken' || runs(scripts[name]));
  if (present !== undefined) return { done: 'left', what: `the npm script \`${present}\`` };
  writeFileSync(path, withScript(text));
  return { done: 'added', what: `the npm script \`hearken\` (\`${command}\`)` };
}

function scriptsOf(text: string): Record<string, unknown> | null {
  const errors: ParseError[] = [];
  const manifest: unknown = parse(text, errors, { disallowComments: true });
  if (errors.length > 0 || typeof manifest !== 'object' || manifest === null) return null;
  const scripts: unknown = 'scripts' in manifest ? manifest.scripts : {};
  return typeof scripts === 'object' ? (scripts as Record<string, unknown> | null) : null;
}

function runs(script: unknown): boolean {
  return typeof script === 'string' && script.includes(command);
}

function withScript(text: string): string {
  const [, indentation = '  '] = text.match(/\n([ \t]+)"/) ?? [];
  const formattingOptions = {
    insertSpaces: !indentation.startsWith('\t'),
    tabSize: indentation.length,
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  };
  return applyEdits(text, modify(text, ['scripts', 'hearken'], command, { formattingOptions }));
}
