import type { Examination } from '../../../src/cli/doctor/examination.js';
import type { Installed } from '../../../src/cli/doctor/packages.js';
import type { Survey } from '../../../src/codegen/model/survey.js';
import { projectRef } from '../../scanner/project-ref.js';

const place = { file: 'src/a.ts', line: 3, column: 1, length: 4 };

const versions: Readonly<Record<string, string>> = {
  hearken: '1.2.3',
  tsyringe: '4.10.0',
  'reflect-metadata': '0.2.2',
  typescript: '7.0.2',
};

export function packages(
  found: Readonly<Record<string, string>> = {},
  others: Readonly<Record<string, readonly Installed[]>> = {},
): Examination['packages'] {
  const all = { ...versions, ...found };
  const find = (name: string) => {
    const version = all[name];
    return version === undefined || version === '' ? null : { version, directory: `/app/${name}` };
  };
  return {
    find,
    findFrom: (_owner, name) => others[`hearken/${name}`]?.[0] ?? find(name),
    copies: (name) => [...[find(name)].flatMap((one) => one ?? []), ...(others[name] ?? [])],
  };
}

export const survey: Survey = {
  compiler: '6.0.2',
  tsconfig: {
    path: 'tsconfig.json',
    extends: ['tsconfig.base.json'],
    files: 12,
    troubles: [],
    options: {
      module: 'nodenext',
      moduleResolution: null,
      target: 'es2022',
      experimentalDecorators: true,
      emitDecoratorMetadata: null,
      useDefineForClassFields: null,
      erasableSyntaxOnly: null,
      verbatimModuleSyntax: null,
      isolatedModules: null,
    },
  },
  decorators: { first: place, legacy: place },
  containerImports: [{ place, polyfilled: true }],
  polyfill: null,
  outputListed: true,
};

const project = projectRef('/nowhere');

/** A project that every check is content with, as far as no file has to be there. */
export const healthy: Examination = {
  node: '22.13.0',
  own: {
    version: '1.2.3',
    engines: { node: '^20.19.0 || >=22.13.0' },
    peerDependencies: { tsyringe: '^4.10.0', 'reflect-metadata': '^0.2.2', pg: '^8.11.0' },
    peerDependenciesMeta: { pg: { optional: true } },
  },
  config: { project, diagnostics: [], source: '/nowhere/hearken.config.ts' },
  manifest: {
    path: '/nowhere/package.json',
    name: 'shop',
    version: null,
    scripts: { build: 'hearken generate && tsc' },
    dependencies: {},
  },
  packages: packages(),
  survey,
  build: null,
  failure: null,
};

/** The survey with other compiler options. */
export function withOptions(options: Partial<Survey['tsconfig']['options']>): Survey {
  const { tsconfig } = survey;
  return { ...survey, tsconfig: { ...tsconfig, options: { ...tsconfig.options, ...options } } };
}

export { place };
