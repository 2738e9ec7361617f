import type { ExplainedCommandHandler, ExplainedCommandMethod } from '../explanation.js';
import { at, indented, section, type Ink } from './ink.js';
import { markedBy } from './marked-by.js';
import { timeoutLines } from './method-lines.js';
import { ruleLines } from './rule-lines.js';

export function commandHandlerLines(explained: ExplainedCommandHandler, ink: Ink): string[] {
  const { name, place, handler, marker, rules, methods } = explained;
  return [
    `${ink.bold(name)} ${ink.dim(at(place))}`,
    `${handler ? 'a' : 'no'} handler of commands${markedBy(marker, handler, ink)}`,
    ...section('rules of such a class', ruleLines(rules, ink)),
    ...methods.flatMap((method) => ['', ...memberLines(method, ink)]),
  ];
}

const said = {
  handler: 'the handler of a command',
  candidate: 'no handler, though it meets every rule',
  none: 'no handler of a command',
};

/** A method that was asked for. */
export function commandMethodLines(method: ExplainedCommandMethod, ink: Ink): string[] {
  const { takes, rules, async, returns, timeout, commands } = method;
  const how = `${returns.declared ? 'returns' : 'returns, as inferred,'} ${returns.text}`;
  return [
    titleOf(method, ink),
    `takes ${takes.join(', ') || 'nothing'}`,
    `${async ? 'asynchronous' : 'synchronous'}: it ${how}`,
    ...timeoutLines(timeout, ink),
    ...section('commands', commands),
    ...section('rules of a handler of a command', ruleLines(rules, ink)),
  ];
}

/** A method among those of its class; one that has nothing to do with commands takes one line. */
function memberLines(method: ExplainedCommandMethod, ink: Ink): string[] {
  if (!method.near) return [`${titleOf(method, ink)}: it takes none`];
  const [title = '', ...lines] = commandMethodLines(method, ink);
  return [title, ...indented(lines)];
}

function titleOf({ name, place, declaredIn, verdict }: ExplainedCommandMethod, ink: Ink): string {
  const isOwn = declaredIn.endsWith(`#${name.slice(0, name.lastIndexOf('.'))}`);
  return `${ink.bold(name)} ${ink.dim(at(place))}: ${said[verdict]}${isOwn ? '' : `, from ${declaredIn}`}`;
}
