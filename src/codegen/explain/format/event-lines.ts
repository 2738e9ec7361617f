import type { ExplainedEvent, ExplainedSubscriber, Recognised } from '../explanation.js';
import { at, section, type Ink } from './ink.js';
import { reasonLines, ruleLines } from './rule-lines.js';
import { afterText, throughText } from './turn-text.js';

export function eventLines(event: ExplainedEvent, ink: Ink): string[] {
  const { form, recognised, reasons, shape, handledBy } = event;
  const fields = shape?.map((field) => `${field.name}: ${field.type}`);
  return [
    title(event, ink),
    `an event, ${form === 'class' ? 'a class' : 'an interface'} recognised ${how(recognised)}`,
    ...reasonLines(reasons, ink),
    ...(fields === undefined ? [] : [`carries ${fields.join(', ') || 'nothing'}`]),
    ...standsForLines(event),
    ...ruleLines(event.rules, ink),
    ...(handledBy.length === 0 && !tells(event, 'is-handled') ? ['handled by nobody'] : []),
    ...section(
      'handled by',
      handledBy.map((one, index) => subscriberText(one, { index, ink })),
    ),
  ];
}

/** True where the verdict of a rule says it already. */
function tells({ rules }: ExplainedEvent, name: string): boolean {
  return rules.some(({ rule, miss }) => rule === name && miss !== null);
}

function title({ id, name, place, origin }: ExplainedEvent, ink: Ink): string {
  return origin === 'project'
    ? `${ink.bold(name)} ${ink.dim(at(place))}`
    : `${ink.bold(id)} ${ink.dim(`first mentioned at ${at(place)}`)}`;
}

function how(recognised: Recognised): string {
  switch (recognised.by) {
    case 'heritage':
      return `by its heritage: ${recognised.bases.join(', ')}`;
    case 'discriminant':
      return `by its discriminant: ${recognised.property} is '${recognised.value}'`;
    case 'marker':
      return 'by a marker that names it';
    case 'config':
      return 'by the config, which names it among `events.bases`';
  }
}

function standsForLines({ name, id, standsFor, shape }: ExplainedEvent): string[] {
  if (shape !== null && standsFor.every((one) => one === name || one === id)) return [];
  return standsFor.length === 0
    ? ['stands for no concrete event']
    : [`stands for ${standsFor.join(', ')}`];
}

function subscriberText(one: ExplainedSubscriber, { index, ink }: { index: number; ink: Ink }) {
  const { method, place, async, delivery, through, turn } = one;
  const mode = `${async ? 'async' : 'sync'}, ${delivery}${throughText(through)}`;
  const number = turn === null ? '' : `${index + 1}. `;
  const after = turn?.after == null ? '' : `, ${afterText(turn.after)}`;
  return `${number}${method} ${ink.dim(at(place))} ${mode}${after}`;
}
