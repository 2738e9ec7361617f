import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Facts } from '../../src/codegen/model/facts.js';
import { scanFacts } from '../../src/codegen/scanner/scan.js';
import { type ChangedConfig, projectRef } from './project-ref.js';

export type Files = Readonly<Record<string, string>>;

const root = resolve(import.meta.dirname, '../..');
const compilerOptions = {
  target: 'es2022',
  module: 'nodenext',
  moduleResolution: 'nodenext',
  strict: true,
  experimentalDecorators: true,
  skipLibCheck: true,
  types: [],
  noEmit: true,
};

/** A tsconfig's text: the usual options, some of them changed. */
export function tsconfig(options: object = {}, rest: object = { include: ['src'] }): string {
  return JSON.stringify({ compilerOptions: { ...compilerOptions, ...options }, ...rest });
}

/** Writes a project to a folder of its own, with `hearken` and `tsyringe` installed. */
export function writeProject(files: Files): string {
  const directory = realpathSync(mkdtempSync(join(tmpdir(), 'hearken-scan-')));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  writeFiles(directory, {
    'package.json': '{ "name": "shop", "type": "module" }',
    'tsconfig.json': tsconfig(),
    ...files,
  });
  install(directory, 'hearken', root);
  for (const name of ['tsyringe', 'reflect-metadata']) {
    install(directory, name, join(root, 'node_modules', name));
  }
  return directory;
}

export function writeFiles(directory: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    const target = join(directory, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
}

function install(directory: string, name: string, target: string): void {
  mkdirSync(join(directory, 'node_modules'), { recursive: true });
  symlinkSync(target, join(directory, 'node_modules', name));
}

/** The facts of a project that is written for one test. */
export function scanFiles(files: Files, config: ChangedConfig = {}): Facts {
  return scanFacts(projectRef(writeProject(files), config));
}
