import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

export const repository = join(import.meta.dirname, '../..');

/** Source files by their path in the project. */
export type Sources = ReadonlyMap<string, string>;

/** A project outside the repository that has `hearken` and its peers installed; gone after the test. */
export function tempProject(sources: Sources): string {
  const directory = mkdtempSync(join(tmpdir(), 'hearken-project-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  for (const [path, text] of sources) writeSource(directory, path, text);
  mkdirSync(join(directory, 'node_modules', '@types'), { recursive: true });
  install(directory, 'hearken', repository);
  for (const name of ['tsyringe', 'reflect-metadata', '@types/node']) {
    install(directory, name, join(repository, 'node_modules', name));
  }
  return directory;
}

export function writeSource(directory: string, path: string, text: string): void {
  mkdirSync(dirname(join(directory, path)), { recursive: true });
  writeFileSync(join(directory, path), text);
}

/** Makes a package resolvable in a project. */
export function install(directory: string, name: string, from: string): void {
  symlinkSync(from, join(directory, 'node_modules', name), 'junction');
}
