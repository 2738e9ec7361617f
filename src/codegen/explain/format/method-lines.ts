import type { ExplainedMethod, MethodRuns, Setting, Subscription } from '../method-explanation.js';
import { at, section, type Ink } from './ink.js';
import { amongOthers, memberLines, returnedText, type Wording } from './member-lines.js';
import { throughText, turnText } from './turn-text.js';

const wording: Wording = {
  verdicts: {
    handler: 'a handler method',
    candidate: 'no handler method, though it meets every rule',
    none: 'no handler method',
  },
  message: 'event',
  rules: 'rules of a handler method',
};

/** A method that was asked for. */
export function methodLines(method: ExplainedMethod, ink: Ink): string[] {
  const own = method.runs === null ? [] : runsLines(method.runs, ink);
  return memberLines(method, { wording, own, ink });
}

/** A method among those of its class. */
export function methodLinesAmongOthers(method: ExplainedMethod, ink: Ink): string[] {
  return amongOthers(method, { wording, lines: (one) => methodLines(one, ink), ink });
}

function runsLines(runs: MethodRuns, ink: Ink): string[] {
  const { async, returns, delivery, order, timeout, formerly, bound, subscriptions } = runs;
  const kind = async ? 'asynchronous' : 'synchronous';
  return [
    returnedText(async, returns),
    `delivery ${settingText(delivery, `the default of ${kind} handlers`, ink)}`,
    `order ${settingText(order, 'the default', ink)}`,
    ...timeoutLines(timeout, ink),
    ...(formerly.length === 0 ? [] : [`formerly ${formerly.join(', ')}`]),
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
