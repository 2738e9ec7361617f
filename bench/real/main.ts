import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { describeMachine } from '../measure/machine.js';
import { writeResult } from '../measure/result-file.js';
import { renderTextTable } from '../measure/text-table.js';
import { measuredVersions } from '../measure/versions.js';
import { measureCodeBase } from './measure-code-base.js';
import type { CodeBaseResult, RealResult } from './result.js';

/*
 * `node dist/real/main.js <folder>[=<tsconfig>]…`: code bases that nobody here wrote, each cloned and
 * installed beforehand, with a hearken.config of its own.
 */
const { values, positionals } = parseArgs({
  options: { rounds: { type: 'string', default: '5' } },
  allowPositionals: true,
});
const codeBases: CodeBaseResult[] = [];
for (const given of positionals) {
  const [folder = '.', tsconfig = 'tsconfig.json'] = given.split('=');
  const rounds = Number(values.rounds);
  codeBases.push(await measureCodeBase(resolve(folder), { tsconfig, rounds }));
}
const result: RealResult = {
  date: new Date().toISOString().slice(0, 10),
  machine: describeMachine(),
  versions: measuredVersions(),
  codeBases,
};
const text = `${codeBases.map(rendered).join('\n\n')}\n`;
process.stdout.write(text);
writeResult('real', result, text);

function rendered({ name, handlers, events, entries }: CodeBaseResult): string {
  const whole = entries.find(({ contender }) => contender === 'ts-morph, whole program');
  const rows = entries.map(({ contender, milliseconds: { median, min, max } }) => [
    contender,
    ...[median, min, max].map((value) => value.toFixed(0)),
    (median / (whole?.milliseconds.median ?? NaN)).toFixed(3),
  ]);
  const head = ['', 'ms', 'min', 'max', '× whole'];
  return `${name}: ${handlers} handler classes, ${events} events\n${renderTextTable([head, ...rows])}`;
}
