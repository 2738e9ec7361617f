import type { ExplainedCommand } from '../explanation.js';
import { at, section, type Ink } from './ink.js';
import { findingLines, reasonLines } from './rule-lines.js';

export function commandLines(command: ExplainedCommand, ink: Ink): string[] {
  const { findings, handledBy, missedBy } = command;
  return [
    title(command, ink),
    `a command, recognised ${how(command)}`,
    ...findings.flatMap((found) => findingLines(found, ink)),
    ...standsForLines(command),
    ...(handledBy.length === 0 && findings.length === 0 ? ['handled by nobody'] : []),
    ...section(
      'handled by',
      handledBy.map(({ command: name, method, place, async, returns }) => {
        const what = name === command.name || name === command.id ? '' : `${name}: `;
        const mode = `${async ? 'async' : 'sync'}, returns ${returns}`;
        return `${what}${method} ${ink.dim(at(place))} ${mode}`;
      }),
    ),
    ...section('taken, and not handled, by', reasonLines(missedBy, ink)),
  ];
}

function title({ id, name, place, origin }: ExplainedCommand, ink: Ink): string {
  return origin === 'project'
    ? `${ink.bold(name)} ${ink.dim(at(place))}`
    : `${ink.bold(id)} ${ink.dim(`first mentioned at ${at(place)}`)}`;
}

function how({ recognised }: ExplainedCommand): string {
  switch (recognised.by) {
    case 'heritage':
      return `by its heritage: ${recognised.bases.join(', ')}`;
    case 'marker':
      return 'by a marker that names it';
    case 'config':
      return 'by the config, which names it among `commands.bases`';
  }
}

function standsForLines({ name, id, standsFor }: ExplainedCommand): string[] {
  if (standsFor.length === 1 && (standsFor[0] === name || standsFor[0] === id)) return [];
  return standsFor.length === 0
    ? ['stands for no concrete command of the project']
    : [`stands for ${standsFor.join(', ')}`];
}
