import { rule } from '../rule.js';

export interface Uncompiled {
  readonly marker: string;
  readonly tool: 'vite' | 'tsc' | 'node';
  /** The version of the tool, or the npm script that runs it. */
  readonly detail: string;
}

/** What is wrong with the tools around a project. */
export const toolchainRules = {
  'decorator-not-compiled': rule<Uncompiled>({
    severity: 'warning',
    why: "No engine runs decorators yet: something has to compile them. With `experimentalDecorators` every compiler does. Without it they are standard decorators, which Vite 8, and Vitest on it, reads as a syntax error; which tsc leaves as they are with `target` esnext; and Node's type stripping refuses all of them. Told of is a marker that such a tool meets: by the tsconfig, by what package.json names and is installed, and by an npm script that runs `node` with a TypeScript file which leads to it. Where swc or Babel is among the dependencies nothing is said, for they have settings of their own.",
    wrong:
      '// tsconfig.json: "target": "esnext", and no "experimentalDecorators"\n@DomainEventHandler\nexport class Mails {}',
    right:
      '// tsconfig.json: "target": "es2022", or "experimentalDecorators": true\n@DomainEventHandler\nexport class Mails {}',
    message({ marker, tool, detail }) {
      switch (tool) {
        case 'vite':
          return `Vite ${detail}, and Vitest on it, reads the standard decorator @${marker} as a syntax error`;
        case 'tsc':
          return `with \`target\` ${detail} tsc leaves the standard decorator @${marker} as it is, and no engine runs it`;
        case 'node':
          return `the npm script \`${detail}\` runs @${marker} by Node's type stripping, which refuses decorators`;
      }
    },
    hint: ({ marker, tool }) => {
      const call = `call the marker instead: \`${marker}(Class)\``;
      switch (tool) {
        case 'vite':
          return `set \`experimentalDecorators\` in the tsconfig, or ${call}`;
        case 'tsc':
          return 'set `target` to es2022, or set `experimentalDecorators`';
        case 'node':
          return `${call}, or run it with tsx`;
      }
    },
  }),
};
