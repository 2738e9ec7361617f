import type { ExplainedCommandHandler, ExplainedCommandMethod } from '../explanation.js';
import { at, section, type Ink } from './ink.js';
import { markedBy } from './marked-by.js';
import { amongOthers, memberLines, returnedText, type Wording } from './member-lines.js';
import { timeoutLines } from './method-lines.js';
import { foundBesides, ruleLines } from './rule-lines.js';

export function commandHandlerLines(explained: ExplainedCommandHandler, ink: Ink): string[] {
  const { name, place, handler, marker, rules, findings, methods } = explained;
  const lines = (method: ExplainedCommandMethod) => commandMethodLines(method, ink);
  return [
    `${ink.bold(name)} ${ink.dim(at(place))}`,
    `${handler ? 'a' : 'no'} handler of commands${markedBy(marker, handler, ink)}`,
    ...section('rules of such a class', ruleLines(rules, ink)),
    ...foundBesides(findings, ink),
    ...methods.flatMap((method) => ['', ...amongOthers(method, { wording, lines, ink })]),
  ];
}

const wording: Wording = {
  verdicts: {
    handler: 'the handler of a command',
    candidate: 'no handler, though it meets every rule',
    none: 'no handler of a command',
  },
  message: 'command',
  rules: 'rules of a handler of a command',
};

/** A method that was asked for. */
export function commandMethodLines(method: ExplainedCommandMethod, ink: Ink): string[] {
  const { async, returns, timeout, commands } = method;
  const own = [
    returnedText(async, returns),
    ...timeoutLines(timeout, ink),
    ...section('commands', commands),
  ];
  return memberLines(method, { wording, own, ink });
}
