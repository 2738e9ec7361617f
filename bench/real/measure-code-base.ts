import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measureProcess, type Command } from '../measure/measure-process.js';
import { commandLine } from '../measure/places.js';
import { summarize } from '../measure/statistics.js';
import type { CodeBaseResult } from './result.js';

interface Contender {
  readonly name: string;
  readonly command: (folder: string, tsconfig: string) => Command;
}

const run = (verb: string, ...options: readonly string[]): Contender['command'] => {
  return (cwd) => ({ script: commandLine, parameters: [verb, ...options], cwd });
};

const wholeProgram = fileURLToPath(new URL('whole-program.js', import.meta.url));

const contenders: readonly Contender[] = [
  { name: 'hearken, cold', command: run('generate', '--no-cache') },
  { name: 'hearken, unchanged', command: run('generate') },
  {
    name: 'ts-morph, whole program',
    command: (cwd, tsconfig) => ({ script: wholeProgram, parameters: [tsconfig], cwd }),
  },
];

/** Measures a code base that is there already, with a config of its own, in its folder. */
export async function measureCodeBase(
  folder: string,
  { tsconfig, rounds }: { readonly tsconfig: string; readonly rounds: number },
): Promise<CodeBaseResult> {
  const { output } = await measureProcess(run('list', '--json')(folder, tsconfig));
  const found = JSON.parse(output) as Record<'handlers' | 'events', readonly unknown[]>;
  const times = new Map<string, number[]>();
  for (let round = 0; round < rounds; round++) {
    for (const { name, command } of contenders) {
      process.stderr.write(`${folder}, round ${round + 1}: ${name}\n`);
      const { milliseconds } = await measureProcess(command(folder, tsconfig));
      times.set(name, [...(times.get(name) ?? []), milliseconds]);
    }
  }
  return {
    name: basename(folder),
    handlers: found.handlers.length,
    events: found.events.length,
    entries: [...times].map(([contender, all]) => ({ contender, milliseconds: summarize(all) })),
  };
}
