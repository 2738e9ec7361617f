import { rule } from '../rule.js';

/** What keeps the source from being read at all. */
export const sourceRules = {
  'syntax-error': rule<{ detail: string }>({
    severity: 'error',
    why: 'A file that does not parse cannot be searched for handlers, and a registry without them would drop events in silence. Each file that may hold an event or a handler is parsed, and of those that hold what a handler is built from all but the bodies of functions, unless somebody asks for these. Of all others only those are whose text looks broken: a bracket, string or comment that is not closed, a statement that ends on an operator, a class without a body, a merge conflict. Any other syntax error in those is left to your compiler.',
    wrong: 'export class OrderPlaced extends DomainEvent {',
    right: 'export class OrderPlaced extends DomainEvent {}',
    message: ({ detail }) => `this file does not parse: ${detail}`,
    hint: () => 'mend the syntax and run again; the generated file was left as it is',
  }),
  'file-unreadable': rule<{ detail: string }>({
    severity: 'error',
    why: 'A file that the tsconfig lists and that cannot be read may hold handlers. Leaving it out would drop their events in silence.',
    wrong: '// src/mailer.ts has mode 000',
    right: '// src/mailer.ts can be read by whoever runs the build',
    message: ({ detail }) => `this file cannot be read: ${detail}`,
    hint: () => 'make the file readable, or exclude it in the tsconfig',
  }),
  'folder-unreadable': rule<{ folder: string; detail: string }>({
    severity: 'error',
    why: 'A folder that the tsconfig includes and that cannot be read may hold handlers. Compilers pass over it in silence; here their events would be dropped with it. It is a warning where the tsconfig includes nothing by name, so that all that lies beside it is included.',
    wrong: '// src/mail has mode 000',
    right: '// src/mail can be read by whoever runs the build',
    message: ({ folder, detail }) => `the folder ${folder} cannot be read: ${detail}`,
    hint: () => 'make the folder readable, or exclude it in the tsconfig',
  }),
  'tsconfig-missing': rule<{ tsconfig: string }>({
    severity: 'error',
    why: 'Hearken reads the files that a tsconfig lists. Without one it cannot know what belongs to the project.',
    wrong: "export default defineConfig({ tsconfig: 'tsconfig.app.json' }); // no such file",
    right: "export default defineConfig({ tsconfig: 'tsconfig.json' });",
    message: ({ tsconfig }) => `there is no ${tsconfig}`,
    hint: () => 'add one, or set `tsconfig` in the config to the one that lists your source files',
  }),
  'tsconfig-invalid': rule<{ tsconfig: string; detail: string }>({
    severity: 'error',
    why: 'A tsconfig that does not parse, or that extends a file which is not there, does not say which files belong to the project.',
    wrong: '{ "extends": "./no-such-base.json" }',
    right: '{ "extends": "./tsconfig.base.json" }',
    message: ({ tsconfig, detail }) => `${tsconfig} cannot be used: ${detail}`,
    hint: () => 'mend the tsconfig; `tsc --showConfig` reads it the same way',
  }),
  'tsconfig-without-files': rule<{ tsconfig: string }>({
    severity: 'error',
    why: 'A tsconfig whose `files`, `include` and `exclude` leave nothing over yields a registry without handlers.',
    wrong: '{ "include": ["sources"] } // the folder is called src',
    right: '{ "include": ["src"] }',
    message: ({ tsconfig }) => `${tsconfig} lists no source files`,
    hint: () => 'mend its `include`, or set `tsconfig` in the config to another one',
  }),
  'tsconfig-solution': rule<{ tsconfig: string; references: readonly string[] }>({
    severity: 'error',
    why: 'A solution-style tsconfig only names other projects (`references`) and has no files of its own. A registry belongs to one of them.',
    wrong: '{ "files": [], "references": [{ "path": "./app" }] }',
    right: "export default defineConfig({ tsconfig: 'app/tsconfig.json' });",
    message: ({ tsconfig, references }) =>
      `${tsconfig} has no files of its own, only references: ${references.join(', ')}`,
    hint: ({ references }) =>
      `point \`tsconfig\` in the config at one of them: ${references.join(' or ')}`,
  }),
  'include-matches-nothing': rule<{ include: readonly string[] }>({
    severity: 'error',
    why: "`include` in the config narrows the tsconfig's files. When none is left over, the registry would have no handlers.",
    wrong:
      "export default defineConfig({ include: ['source/**/*.ts'] }); // the folder is called src",
    right: "export default defineConfig({ include: ['src/**/*.ts'] });",
    message: ({ include }) => `no file of the tsconfig matches \`include\` (${include.join(', ')})`,
    hint: () => 'mend the globs: they are relative to the config and use `/`',
  }),
  'file-not-listed': rule<{ file: string; tsconfig: string; isNamed: boolean }>({
    severity: 'warning',
    why: "A file marks a handler class, and the tsconfig does not list it, so that its handlers never run. Told of are files that a glob of `include` in the config names, for `include` narrows the tsconfig's files and adds none; without globs those that lie among the project's files, and that no other tsconfig there lists. Not looked at are tests, output and other packages.",
    wrong:
      "// tsconfig.json excludes src/legacy\nexport default defineConfig({ include: ['src/**/*.ts'] });",
    right:
      "// tsconfig.json excludes src/legacy\nexport default defineConfig({ include: ['src/!(legacy)/**/*.ts'] });",
    message: ({ file, tsconfig, isNamed }) =>
      isNamed
        ? `\`include\` of the config names ${file}, which ${tsconfig} does not list`
        : `${file} marks a handler class, and ${tsconfig} does not list it`,
    hint: ({ isNamed }) =>
      isNamed
        ? 'list it in the tsconfig, or keep the globs from it'
        : 'list it in the tsconfig; where it is left out on purpose, say with `include` of the config what belongs to the project',
  }),
  'generated-file-cycle': rule<{ file: string; through: string; name: string }>({
    severity: 'warning',
    why: 'The generated file imports the handlers. A file that a handler imports, and that calls the registry while it is loaded, closes a circle: whichever is loaded first, some handler class may not be there yet when the registry asks for it, and the program ends with a ReferenceError. The circle alone is harmless, as long as nobody calls the registry before all is loaded.',
    wrong:
      "// app.ts, which a handler imports\nimport { registry } from './hearken.gen.js';\n\nexport const hearken = createHearken({ registry: registry(), container });",
    right:
      "// app.ts, which a handler imports\nimport { registry } from './hearken.gen.js';\n\nexport const start = () => createHearken({ registry: registry(), container });",
    message: ({ file, through, name }) =>
      `${file} calls ${name} of the generated file while it is loaded, and ${through} imports it`,
    hint: () =>
      'call it from a function that runs once everything is loaded, or from a file that no handler imports',
  }),
  'unresolved-import': rule<{ specifier: string; name: string }>({
    severity: 'error',
    why: 'Whether a class is an event or a handler is decided by its declaration. When the import that leads there resolves to nothing, a handler could be lost in silence.',
    wrong: "import { OrderPlaced } from './order-placd.js';",
    right: "import { OrderPlaced } from './order-placed.js';",
    message: ({ specifier, name }) => `'${name}' cannot be found in '${specifier}'`,
    hint: () => 'mend the import, install the package, or add its `paths` to the tsconfig',
  }),
  'project-reference-not-built': rule<{
    specifier: string;
    reference: string;
    sources: string | null;
  }>({
    severity: 'error',
    why: 'The types of a referenced project are read from its output. Before it is built there is nothing to read, and events or handlers that derive from its classes would be lost in silence.',
    wrong: '{ "references": [{ "path": "../kernel" }] } // ../kernel/dist does not exist yet',
    right: '// tsc --build ../kernel, then hearken generate',
    message: ({ specifier, reference }) =>
      `'${specifier}' belongs to the referenced project ${reference}, which is not built`,
    hint: ({ reference, sources }) =>
      `run \`tsc --build ${reference}\` first` +
      (sources === null ? '' : `, or add \`paths\` to its sources (${sources}) to the tsconfig`),
  }),
};
