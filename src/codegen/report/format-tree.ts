import picocolors from 'picocolors';
import type { Model } from '../model/model.js';
import { inRunOrder } from './in-run-order.js';
import {
  type ListedCommand,
  type ListedEvent,
  type ListedHandler,
  type ListedMethod,
  type ListReport,
  listReport,
} from './list-report.js';

export interface TreeOptions {
  /** Whether the text is for a terminal that shows colours. */
  readonly color: boolean;
}

/** More than these, as behind a base event, hang below their method. */
const eventsOnALine = 3;

type Colors = ReturnType<typeof picocolors.createColors>;

/**
 * Writes what was found for people: each handler with its methods, and each event with the methods
 * that handle it, in the order in which they run.
 */
export function formatTree(model: Model, { color }: TreeOptions): string {
  const colors = picocolors.createColors(color);
  const report = listReport(model, []);
  return [
    ...report.handlers.map((handler) => handlerBranch(handler, colors)),
    ...report.events.map((event) => eventBranch(event, { model, colors })),
    ...(report.commands ?? []).map((command) => commandBranch(command, { model, colors })),
    summary(report),
  ].join('\n\n');
}

function handlerBranch(handler: ListedHandler, colors: Colors): string {
  const leaves = handler.methods.map((method) => methodLeaf(method, handler));
  return branch(titleOf(handler, colors), leaves);
}

function eventBranch(event: ListedEvent, { model, colors }: { model: Model; colors: Colors }) {
  const leaves = inRunOrder(model, event.class).map(
    (method) => `${method.handler}.${method.name} ${modeOf(method)}`,
  );
  return branch(titleOf(event, colors), leaves.length > 0 ? leaves : ['handled by nobody']);
}

function commandBranch(
  command: ListedCommand,
  { model, colors }: { model: Model; colors: Colors },
) {
  const handledBy = model.commands.find(({ name }) => name === command.class)?.handledBy ?? [];
  const leaves = handledBy.map(
    ({ handler, method, async, returns, timeout }) =>
      `${handler}.${method} ${async ? 'async' : 'sync'}, returns ${returns}${limitText(timeout)}`,
  );
  return branch(titleOf(command, colors), leaves.length > 0 ? leaves : ['handled by nobody']);
}

function titleOf(item: { class: string; file: string }, colors: Colors): string {
  return `${colors.bold(item.class)} ${colors.dim(item.file)}`;
}

function methodLeaf(method: ListedMethod, handler: ListedHandler): string {
  const { name, events, declaredIn } = method;
  const own = handler.class === declaredIn || handler.class.endsWith(`#${declaredIn}`);
  const mode = `${modeOf(method)}${own ? '' : `, from ${declaredIn}`}`;
  if (events.length <= eventsOnALine) return `${name}(${events.join(' | ')}) ${mode}`;
  return branch(`${name}(${events.length} events) ${mode}`, events);
}

interface Mode extends Pick<ListedMethod, 'async' | 'delivery'> {
  readonly timeout?: number | null;
}

function modeOf({ async, delivery, timeout }: Mode): string {
  return `${async ? 'async' : 'sync'}, ${delivery}${limitText(timeout)}`;
}

function limitText(timeout: number | null = null): string {
  return timeout === null ? '' : `, at most ${timeout} ms`;
}

function branch(title: string, leaves: readonly string[]): string {
  const last = leaves.length - 1;
  return [title, ...leaves.map((leaf, at) => hung(leaf, at === last))].join('\n');
}

function hung(leaf: string, last: boolean): string {
  const [first = '', ...others] = leaf.split('\n');
  return [
    `${last ? '└─' : '├─'} ${first}`,
    ...others.map((line) => `${last ? '  ' : '│ '} ${line}`),
  ].join('\n');
}

function summary({ handlers, events, commands = [] }: ListReport): string {
  const methods = handlers.reduce((sum, handler) => sum + handler.methods.length, 0);
  return [
    counted(handlers.length, 'handler class', 'handler classes'),
    counted(methods, 'handler method', 'handler methods'),
    counted(events.length, 'event', 'events'),
    ...(commands.length === 0 ? [] : [counted(commands.length, 'command', 'commands')]),
  ].join(', ');
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
