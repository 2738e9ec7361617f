import type { ExplainedMethod, MethodRuns, Setting, Subscription } from '../explanation.js';
import { at, indented, section, type Ink } from './ink.js';
import { reasonLines, ruleLines } from './rule-lines.js';
import { throughText, turnText } from './turn-text.js';

const said = {
  handler: 'a handler method',
  candidate: 'no handler method, though it meets every rule',
  none: 'no handler method',
};

/** A method that was asked for. */
export function methodLines(method: ExplainedMethod, ink: Ink): string[] {
  const { reasons, takes, rules, runs } = method;
  return [
    titleOf(method, ink),
    ...reasonLines(reasons, ink),
    `takes ${takes.join(', ') || 'nothing'}`,
    ...(runs === null ? [] : runsLines(runs, ink)),
    ...section('rules of a handler method', ruleLines(rules, ink)),
  ];
}

/** A method among those of its class; one that has nothing to do with events takes one line. */
export function memberLines(method: ExplainedMethod, ink: Ink): string[] {
  if (!method.near) return [`${titleOf(method, ink)}: it takes no event`];
  const [title = '', ...lines] = methodLines({ ...method, reasons: [] }, ink);
  return [title, ...indented(lines)];
}

function titleOf({ name, place, declaredIn, verdict }: ExplainedMethod, ink: Ink): string {
  const from = declaredIn.endsWith(`#${name.slice(0, name.lastIndexOf('.'))}`)
    ? ''
    : `, from ${declaredIn}`;
  return `${ink.bold(name)} ${ink.dim(at(place))}: ${said[verdict]}${from}`;
}

function runsLines(runs: MethodRuns, ink: Ink): string[] {
  const { async, returns, delivery, order, timeout, bound, subscriptions } = runs;
  const how = `${returns.declared ? 'returns' : 'returns, as inferred,'} ${returns.text}`;
  const kind = async ? 'asynchronous' : 'synchronous';
  return [
    `${kind}: it ${how}`,
    `delivery ${settingText(delivery, `the default of ${kind} handlers`, ink)}`,
    `order ${settingText(order, 'the default', ink)}`,
    ...timeoutLines(timeout, ink),
    ...bound.map((bond) => `runs ${bond.runs} ${bond.method} ${ink.dim(at(bond.place))}`),
    ...section('events', subscriptions.map(subscriptionText)),
  ];
}

/** Says of a method how long it may take, if there is a limit. */
export function timeoutLines(timeout: MethodRuns['timeout'], ink: Ink): string[] {
  if (timeout === null) return [];
  return [`timeout ${settingText({ ...timeout, value: `${timeout.value} ms` }, '', ink)}`];
}

function settingText<T>({ value, from, place }: Setting<T>, byDefault: string, ink: Ink): string {
  const origin = from === 'default' ? byDefault : `set on the ${from}`;
  return `${String(value)}: ${origin}${place === null ? '' : ` ${ink.dim(at(place))}`}`;
}

function subscriptionText({ event, through, turn }: Subscription): string {
  return `${event}${throughText(through)}: ${turnText(turn)}`;
}
