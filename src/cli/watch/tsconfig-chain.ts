import { readFileSync } from 'node:fs';
import { dirname, isAbsolute, resolve } from 'node:path';
import { parse } from 'jsonc-parser';
import { isFile } from '../../codegen/config/find-source.js';

/** The tsconfig and those that it extends by path, absolute. Those of packages do not change. */
export function tsconfigChain(tsconfig: string): readonly string[] {
  const chain = new Set<string>();
  follow(tsconfig, chain);
  return [...chain];
}

function follow(path: string, chain: Set<string>): void {
  if (chain.has(path)) return;
  chain.add(path);
  for (const base of basesOf(textOf(path))) follow(resolved(base, path), chain);
}

// What cannot be read extends nothing yet; whoever scans says so.
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function basesOf(text: string): readonly string[] {
  const settings = parse(text) as { readonly extends?: unknown } | undefined;
  return [settings?.extends]
    .flat()
    .filter((base) => typeof base === 'string')
    .filter((base) => base.startsWith('.') || isAbsolute(base));
}

// As the compiler has it, the ending may be left out.
function resolved(base: string, from: string): string {
  const path = resolve(dirname(from), base);
  return path.endsWith('.json') || isFile(path) ? path : `${path}.json`;
}
