import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import picocolors from 'picocolors';
import { table } from './inventory/src/report/table.js';

interface Listed {
  readonly handlers: readonly { readonly class: string; readonly methods: readonly Method[] }[];
  readonly events: readonly { readonly handledBy: readonly string[] }[];
  readonly commands?: readonly { readonly class: string; readonly handledBy: readonly string[] }[];
}

interface Method {
  readonly name: string;
  readonly events: readonly string[];
  readonly async: boolean;
  readonly delivery: string;
}

const hearken = join(import.meta.dirname, '..', 'bin', 'hearken.js');

/** Generates a sample's registry, and shows what was found and what it does. */
function show(sample: string, about: string): void {
  const cwd = join(import.meta.dirname, sample);
  const node = (...command: string[]) =>
    execFileSync(process.execPath, command, { cwd, encoding: 'utf8' });

  print(heading(`${sample}: ${about}`));
  print(`$ hearken generate\n\n${indent(node(hearken, 'generate'))}`);
  print(
    `$ hearken list --json (as a table)\n\n${found(JSON.parse(node(hearken, 'list', '--json')) as Listed)}`,
  );
  print(`$ tsx src/main.ts\n\n${node('--import', 'tsx', 'src/main.ts')}`);
}

function found({ handlers, events, commands = [] }: Listed): string {
  const rows = handlers.flatMap((handler) =>
    handler.methods.map((method, index) => ({
      handler: index === 0 ? handler.class : '',
      method: method.name,
      runs: method.async ? 'async' : 'sync',
      delivery: method.delivery,
      events: namesOf(method.events, events.length),
    })),
  );
  const unhandled = events.filter(({ handledBy }) => handledBy.length === 0).length;
  const counts = `${handlers.length} handler classes, ${rows.length} handler methods`;
  const summary = `  ${counts}, ${events.length} events, ${unhandled} of them unhandled`;
  if (commands.length === 0) return `${table(rows)}\n\n${summary}`;
  const sent = commands.map(({ class: command, handledBy }) => ({
    command,
    'handled by': handledBy.join(', '),
  }));
  return `${table(rows)}\n\n${summary}\n\n${table(sent)}\n\n  ${commands.length} commands`;
}

function namesOf(events: readonly string[], all: number): string {
  if (events.length === all) return `all ${all} events`;
  return events.join(', ');
}

function heading(text: string): string {
  return picocolors.bold(`\n${text}\n${'═'.repeat(text.length)}`);
}

function indent(text: string): string {
  return text.trimEnd().replaceAll(/^/gm, '  ');
}

function print(text: string): void {
  console.log(`${text}\n`);
}

show('inventory', 'four days of a warehouse');
show('ordering', 'a month of a shop');
show('restaurant', 'an evening at its tables');
