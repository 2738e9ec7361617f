import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from '../../measure/places.js';
import { writeControllers } from './controllers.js';
import type { ModulePlan, ProjectPlan } from './plan.js';
import { renderBarrel } from './render/render-barrel.js';
import { renderBaseEvent, renderEvent } from './render/render-event.js';
import { renderHandler } from './render/render-handler.js';
import { renderPart } from './render/render-part.js';
import { sharedFiles } from './render/shared-files.js';
import { write } from './write.js';

const compilerOptions = {
  target: 'es2022',
  lib: ['es2023'],
  module: 'esnext',
  moduleResolution: 'bundler',
  strict: true,
  skipLibCheck: true,
  experimentalDecorators: true,
  noEmit: true,
  types: [],
  paths: { '@app/*': ['./src/*'] },
};

/** Writes the project into a new folder, with the package under test among its dependencies. */
export function writeProject(plan: ProjectPlan, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [file, text] of sourcesOf(plan)) write(join(folder, 'src', `${file}.ts`), text);
  write(join(folder, 'package.json'), JSON.stringify({ name: 'generated', type: 'module' }));
  write(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions, include: ['src'] }, null, 2),
  );
  installPackage(folder);
  writeControllers(plan, folder);
}

function sourcesOf({ modules }: ProjectPlan): readonly (readonly [string, string])[] {
  return [...Object.entries(sharedFiles), ...modules.flatMap(moduleSources)];
}

function moduleSources(module: ModulePlan): readonly (readonly [string, string])[] {
  const { folder, baseEvent, events, handlers, parts } = module;
  return [
    [`${folder}/index`, renderBarrel(module)],
    ...(baseEvent === null ? [] : [[baseEvent.file, renderBaseEvent(baseEvent)] as const]),
    ...events.map((event) => [event.file, renderEvent(module, event)] as const),
    ...parts.map((part) => [part.file, renderPart(part)] as const),
    ...handlers.map((handler) => [handler.file, renderHandler(handler)] as const),
  ];
}

/** Copies, because a linked package lies outside `node_modules` and would count as a source. */
function installPackage(folder: string): void {
  const modules = join(folder, 'node_modules');
  for (const part of ['package.json', 'dist']) {
    cpSync(join(packageFolder, part), join(modules, 'hearken', part), { recursive: true });
  }
  for (const peer of ['tsyringe', 'reflect-metadata']) {
    cpSync(join(packageFolder, 'node_modules', peer), join(modules, peer), { recursive: true });
  }
}
