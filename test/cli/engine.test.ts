import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { start } from '../support/spawn-hearken.js';
import { tempProject } from '../support/temp-project.js';

// Notes which of Node's own modules are loaded after V8 was set up.
const observer = `
const { builtinModules } = require('node:module');
const { writeFileSync } = require('node:fs');
const v8 = require('node:v8');
const loaded = () => builtinModules.filter((name) => process.moduleLoadList.includes('NativeModule ' + name));
const setUp = v8.setFlagsFromString;
let before = null;
v8.setFlagsFromString = (flag) => {
  before ??= loaded();
  setUp(flag);
};
process.on('exit', () => {
  const late = before && loaded().filter((name) => !before.includes(name));
  writeFileSync('loaded.json', JSON.stringify({ before, late }));
});
`;

/** `null` where it was left as it is. */
interface Seen {
  readonly before: readonly string[] | null;
  readonly late: readonly string[] | null;
}

it('V8 is set up on Node 20 alone, after all that a run needs of Node itself', async () => {
  const directory = tempProject({
    'package.json': { type: 'module' },
    'hearken.config.ts': 'export default {};\n',
    'tsconfig.json': { compilerOptions: { module: 'nodenext' }, include: ['src'] },
    'src/paid.ts': 'export class Paid {}\n',
    'observer.cjs': observer,
  });
  const options = { NODE_OPTIONS: '--require ./observer.cjs' };
  expect(await start(directory, ['generate'], options).ended).toMatchObject({ code: 0 });
  const { before, late } = JSON.parse(readFileSync(join(directory, 'loaded.json'), 'utf8')) as Seen;
  expect(late).toEqual(before && []);
  expect(before !== null).toBe(process.versions.node.startsWith('20.'));
}, 30_000);
