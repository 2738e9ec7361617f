import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { benchFolder } from '../../measure/places.js';
import type { ProjectPlan } from './plan.js';
import { renderController } from './render/render-controller.js';
import { write } from './write.js';

/** Beside the sources, so that nobody else reads them. */
export const controllersFolder = 'controllers';

const settings = {
  entryFile: `${controllersFolder}/app.ts`,
  noImplicitAdditionalProperties: 'ignore',
  controllerPathGlobs: [`${controllersFolder}/*-controller.ts`],
  spec: { outputDirectory: `${controllersFolder}/build` },
  routes: { routesDir: `${controllersFolder}/build` },
  compilerOptions: { experimentalDecorators: true, skipLibCheck: true, types: [] },
};

/** Writes a controller for each handler class, and what tsoa's generator needs to find them. */
export function writeControllers({ modules }: ProjectPlan, folder: string): void {
  for (const handler of modules.flatMap(({ handlers }) => handlers)) {
    const file = `${handler.className}-controller.ts`;
    write(join(folder, controllersFolder, file), renderController(handler));
  }
  write(join(folder, controllersFolder, 'app.ts'), 'export {};\n');
  write(join(folder, 'tsoa.json'), JSON.stringify(settings, null, 2));
  for (const name of ['tsoa', '@tsoa/runtime']) install(name, folder);
}

function install(name: string, folder: string): void {
  const target = join(folder, 'node_modules', name);
  if (!existsSync(target)) {
    cpSync(join(benchFolder, 'node_modules', name), target, { recursive: true });
  }
}
