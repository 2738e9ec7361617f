import type { Examination } from './examination.js';

const tools = [
  'tsyringe',
  'reflect-metadata',
  'typescript',
  'vitest',
  'vite',
  'tsx',
  'esbuild',
  '@swc/core',
];

/** The versions in play, by name; a TypeScript under an alias stands under that. */
export function versionsOf(examination: Examination): Readonly<Record<string, string>> {
  const { node, own, packages, manifest } = examination;
  const aliases = Object.entries(manifest?.dependencies ?? {}).flatMap(([name, range]) =>
    range.startsWith('npm:typescript@') ? name : [],
  );
  const found = [...new Set([...tools, ...aliases])].flatMap((name) => {
    const installed = packages.find(name);
    return installed === null ? [] : [[name, installed.version] as const];
  });
  return { node, hearken: own.version, ...Object.fromEntries(found) };
}
