import type { ExplainedClass, ExplainedMarker, Reason } from '../explanation.js';
import { at, section, type Ink } from './ink.js';
import { memberLines } from './method-lines.js';
import { findingLines, reasonLines, ruleLines } from './rule-lines.js';

export function classLines(explained: ExplainedClass, ink: Ink): string[] {
  const { name, place, handler, marker, reasons, rules, findings, methods } = explained;
  return [
    `${ink.bold(name)} ${ink.dim(at(place))}`,
    `${handler ? 'a' : 'no'} handler class${marker === null ? '' : markedBy(marker, handler, ink)}`,
    ...reasonLines(reasons.filter(isNoRule(rules)), ink),
    ...section(
      `rules of a handler class${marker === null ? ', were it marked' : ''}`,
      ruleLines(rules, ink),
    ),
    ...section(
      'found besides',
      findings.flatMap((found) => findingLines(found, ink)),
    ),
    ...methods.flatMap((method) => ['', ...memberLines(method, ink)]),
  ];
}

// What a rule says stands below, with the rule.
function isNoRule(rules: ExplainedClass['rules']): (reason: Reason) => boolean {
  return ({ message }) => !rules.some(({ miss }) => miss?.message === message);
}

const written = {
  decorator: (name: string) => `the decorator @${name}`,
  call: (name: string) => `the call ${name}(…)`,
  interface: (name: string) => `the interface ${name}`,
  base: (name: string) => `the base class ${name}`,
  method: (name: string) => `@${name} on its methods`,
};

function markedBy(marker: ExplainedMarker, handler: boolean, ink: Ink): string {
  const { kind, name, place, inherited } = marker;
  const whose = inherited ? ' of a base class' : '';
  const word = handler ? ', marked' : ', though marked';
  return `${word} by ${written[kind](name)}${whose} ${ink.dim(at(place))}`;
}
