import type { ModulePlan } from '../plan.js';

/** Everything of a module but its handlers, re-exported from its `index.ts`. */
export function renderBarrel({ folder, baseEvent, events, parts }: ModulePlan): string {
  const files = [...(baseEvent === null ? [] : [baseEvent]), ...events, ...parts];
  return files.map(({ file }) => `export * from '.${file.slice(folder.length)}';\n`).join('');
}
