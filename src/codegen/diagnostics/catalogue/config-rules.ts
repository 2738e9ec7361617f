import { rule } from '../rule.js';

/** What is wrong with the configuration; nothing is scanned then. */
export const configRules = {
  'config-not-found': rule<{ path: string }>({
    severity: 'error',
    why: 'A config that was asked for by name must be there: falling back to the defaults would generate another registry than the one you meant.',
    wrong: 'hearken generate --config hearken.conf.ts',
    right: 'hearken generate --config hearken.config.ts',
    message: ({ path }) => `there is no config file \`${path}\``,
    hint: () => 'check the path given to --config; it is relative to the current folder',
  }),
  'config-ambiguous': rule<{ sources: readonly string[] }>({
    severity: 'error',
    why: 'Two configs in one folder would leave it to chance, or to a rule nobody remembers, which of them counts.',
    wrong: 'hearken.config.ts  hearken.config.json',
    right: 'hearken.config.ts',
    message: ({ sources }) => `more than one config: ${sources.join(', ')}`,
    hint: () => 'keep one of them, or name the one you mean with --config',
  }),
  'config-unreadable': rule<{ file: string; cause: string }>({
    severity: 'error',
    why: 'The config did not parse, or threw while it was loaded, so that nobody knows what it says.',
    wrong: '{ "output": "src/hearken.gen.ts", }}',
    right: '{ "output": "src/hearken.gen.ts" }',
    message: ({ file, cause }) => `\`${file}\` could not be loaded: ${cause}`,
    hint: () => 'mend the config and run again; the generated file was left as it is',
  }),
  'config-without-export': rule<{ file: string }>({
    severity: 'error',
    why: 'The config is what the file exports as its default; without one there is a config file that says nothing.',
    wrong: 'export const config = { output: "src/hearken.gen.ts" };',
    right:
      "import { defineConfig } from 'hearken/config';\n\nexport default defineConfig({ output: 'src/hearken.gen.ts' });",
    message: ({ file }) =>
      file === 'package.json'
        ? '`package.json` has no `hearken` key'
        : `\`${file}\` has no default export`,
    hint: ({ file }) =>
      file === 'package.json' ? 'add the key' : 'write `export default defineConfig({ … })`',
  }),
  'config-unknown-key': rule<{
    key: string;
    suggestion: string | undefined;
    known: readonly string[];
  }>({
    severity: 'error',
    why: 'A key that Hearken does not know is most likely a slip of the pen, and would be passed over in silence.',
    wrong: "export default defineConfig({ ouptut: 'src/events.gen.ts' });",
    right: "export default defineConfig({ output: 'src/events.gen.ts' });",
    message: ({ key }) => `unknown key \`${key}\` in the config`,
    hint: ({ suggestion, known }) =>
      suggestion === undefined
        ? `known here: ${known.join(', ')}`
        : `did you mean \`${suggestion}\`?`,
  }),
  'config-invalid-value': rule<{
    key: string;
    expected: string;
    found: string;
    suggestion: string | undefined;
  }>({
    severity: 'error',
    why: 'A value of the wrong kind has no meaning that Hearken could guess.',
    wrong: "export default defineConfig({ rules: { 'syntax-error': 'warn' } });",
    right: "export default defineConfig({ rules: { 'syntax-error': 'warning' } });",
    message: ({ key, expected, found }) =>
      `${key === '' ? 'the config' : `\`${key}\``} must be ${expected}, found ${found}`,
    hint: ({ expected, suggestion }) =>
      suggestion === undefined ? `write ${expected}` : `did you mean \`${suggestion}\`?`,
  }),
  'config-output-outside-project': rule<{ output: string }>({
    severity: 'error',
    why: "The generated file imports the project's classes by relative paths and is compiled with them, so it must stand in the project's folder.",
    wrong: "export default defineConfig({ output: '../shared/hearken.gen.ts' });",
    right: "export default defineConfig({ output: 'src/hearken.gen.ts' });",
    message: ({ output }) => `\`output\` lies outside the project: \`${output}\``,
    hint: () => "name a path below the config's folder, such as `src/hearken.gen.ts`",
  }),
  'config-output-not-typescript': rule<{ output: string }>({
    severity: 'error',
    why: 'The generated file is TypeScript; under another ending no compiler would check it.',
    wrong: "export default defineConfig({ output: 'src/hearken.gen.js' });",
    right: "export default defineConfig({ output: 'src/hearken.gen.ts' });",
    message: ({ output }) =>
      `\`output\` must end in .ts, .mts or .cts and be no declaration file: \`${output}\``,
    hint: () => 'name it, for instance, `src/hearken.gen.ts`',
  }),
  'composition-root-missing': rule<{ path: string }>({
    severity: 'error',
    why: 'A composition root tells what the container builds. Without it the build would hold every registration for missing.',
    wrong: "export default defineConfig({ container: { compositionRoots: ['src/composit.ts'] } });",
    right:
      "export default defineConfig({ container: { compositionRoots: ['src/composition-root.ts'] } });",
    message: ({ path }) => `the composition root \`${path}\` is not there, or cannot be read`,
    hint: () => "name it under `container.compositionRoots` by its path from the config's folder",
  }),
};
