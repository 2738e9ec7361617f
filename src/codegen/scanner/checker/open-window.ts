import { createRequire } from 'node:module';
import type * as TsMorph from 'ts-morph';
import { isDeclarations } from '../project/is-declarations.js';
import type { Tsconfig } from '../project/read-tsconfig.js';
import type { ts } from '../typescript.js';

const require = createRequire(import.meta.url);

/** Opens a program without any source yet. Most scans get by without one, and without ts-morph. */
export function openWindow({ options, files }: Tsconfig): TsMorph.Project {
  const tsMorph = require('ts-morph') as typeof TsMorph;
  const project = new tsMorph.Project({
    compilerOptions: { ...options, ...harmless },
    skipAddingFilesFromTsConfig: true,
    skipLoadingLibFiles: false,
  });
  project.addSourceFilesAtPaths(files.filter(isDeclarations));
  return project;
}

const harmless: ts.CompilerOptions = {
  noEmit: true,
  skipLibCheck: true,
  composite: false,
  incremental: false,
};
