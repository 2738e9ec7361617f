import { posix } from 'node:path';
import { strippedFile } from '../../model/stripped-file.js';
import type { StrippedScript, ToolchainFacts } from '../../model/toolchain-facts.js';
import type { Rooms } from '../open-project.js';
import { relativeTo, slashed } from '../project/paths.js';
import type { Tsconfig } from '../project/read-tsconfig.js';
import { ts } from '../typescript.js';
import { loadedBy } from './loaded-by.js';
import { installedVersion, nearestManifest, type PackageManifest } from './package-manifest.js';

type Read = Pick<Rooms, 'project' | 'tsconfig' | 'texts' | 'modules' | 'outside'>;

/** What settings and package.json tell of how the project's decorators are compiled. */
export function toolchainFacts(rooms: Read): ToolchainFacts {
  const { project, tsconfig, outside } = rooms;
  const manifest = nearestManifest(slashed(project.directory), outside.host);
  const experimentalDecorators = tsconfig.options.experimentalDecorators === true;
  const isLeftAlone = experimentalDecorators || manifest === null || compilesItself(manifest);
  return {
    experimentalDecorators,
    leavesDecorators: !isLeftAlone && leavesDecorators(tsconfig),
    vite: isLeftAlone ? null : viteOf(manifest, outside.host),
    stripped: manifest === null ? [] : strippedScripts(manifest, rooms),
  };
}

// swc and Babel compile decorators by settings of their own, also within Vite.
function compilesItself({ dependencies }: PackageManifest): boolean {
  return dependencies.some((name) => /swc|babel/.test(name));
}

function leavesDecorators({ options }: Tsconfig): boolean {
  const writes = options.noEmit !== true && options.emitDeclarationOnly !== true;
  return writes && options.target === ts.ScriptTarget.ESNext;
}

function viteOf({ folder, dependencies }: PackageManifest, host: ts.ModuleResolutionHost) {
  const works = dependencies.includes('vite') || dependencies.includes('vitest');
  if (!works) return null;
  const vitest = host.realpath?.(`${folder}/node_modules/vitest`) ?? folder;
  return installedVersion('vite', folder, host) ?? installedVersion('vite', slashed(vitest), host);
}

function strippedScripts({ folder, scripts }: PackageManifest, rooms: Read): StrippedScript[] {
  return Object.entries(scripts).flatMap(([name, script]) => {
    const file = strippedFile(script);
    if (file === null) return [];
    const loaded = loadedBy(rooms, posix.join(folder, file));
    const files = [...loaded].map((path) => relativeTo(rooms.project.directory, path)).sort();
    return { name, files };
  });
}
