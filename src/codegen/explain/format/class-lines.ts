import type { ExplainedClass } from '../explanation.js';
import type { Reason } from '../method-explanation.js';
import { commandHandlerLines } from './command-handler-lines.js';
import { at, section, type Ink } from './ink.js';
import { markedBy } from './marked-by.js';
import { methodLinesAmongOthers } from './method-lines.js';
import { foundBesides, reasonLines, ruleLines } from './rule-lines.js';

export function classLines(explained: ExplainedClass, ink: Ink): string[] {
  const { name, place, handler, marker, reasons, rules, findings, methods, commands } = explained;
  return [
    `${ink.bold(name)} ${ink.dim(at(place))}`,
    `${handler ? 'a' : 'no'} handler class${marker === null ? '' : markedBy(marker, handler, ink)}`,
    ...reasonLines(reasons.filter(isNoRule(rules)), ink),
    ...section(
      `rules of a handler class${marker === null ? ', were it marked' : ''}`,
      ruleLines(rules, ink),
    ),
    ...foundBesides(findings, ink),
    ...methods.flatMap((method) => ['', ...methodLinesAmongOthers(method, ink)]),
    // What was found of its constructor stands above.
    ...(commands === undefined
      ? []
      : ['', ...commandHandlerLines({ ...commands, findings: [] }, ink)]),
  ];
}

// What a rule says stands below, with the rule.
function isNoRule(rules: ExplainedClass['rules']): (reason: Reason) => boolean {
  return ({ message }) => !rules.some(({ miss }) => miss?.message === message);
}
