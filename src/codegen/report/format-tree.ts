import picocolors from 'picocolors';
import type { ListedEvent, ListedHandler, ListedMethod, ListReport } from './list-report.js';

export interface TreeOptions {
  /** Whether the text is for a terminal that shows colours. */
  readonly color: boolean;
}

type Colors = ReturnType<typeof picocolors.createColors>;

/** Writes the report for people: each handler with its methods, each event with its handlers. */
export function formatTree(report: ListReport, { color }: TreeOptions): string {
  const colors = picocolors.createColors(color);
  return [
    ...report.handlers.map((handler) => handlerBranch(handler, colors)),
    ...report.events.map((event) => eventBranch(event, colors)),
    summary(report),
  ].join('\n\n');
}

function handlerBranch(handler: ListedHandler, colors: Colors): string {
  return branch(
    titleOf(handler, colors),
    handler.methods.map((method) => leaf(method, handler)),
  );
}

function eventBranch(event: ListedEvent, colors: Colors): string {
  const handledBy = event.handledBy.length > 0 ? event.handledBy : ['handled by nobody'];
  return branch(titleOf(event, colors), handledBy);
}

function titleOf(item: { class: string; file: string }, colors: Colors): string {
  return `${colors.bold(item.class)} ${colors.dim(item.file)}`;
}

function leaf(method: ListedMethod, handler: ListedHandler): string {
  const own =
    handler.class === method.declaredIn || handler.class.endsWith(`#${method.declaredIn}`);
  const inherited = own ? '' : `, from ${method.declaredIn}`;
  const mode = `${method.async ? 'async' : 'sync'}, ${method.delivery}${inherited}`;
  return `${method.name}(${method.events.join(' | ')}) ${mode}`;
}

function branch(title: string, leaves: readonly string[]): string {
  const last = leaves.length - 1;
  return [title, ...leaves.map((text, at) => `${at === last ? '└─' : '├─'} ${text}`)].join('\n');
}

function summary({ handlers, events }: ListReport): string {
  const methods = handlers.reduce((sum, handler) => sum + handler.methods.length, 0);
  return [
    counted(handlers.length, 'handler class', 'handler classes'),
    counted(methods, 'handler method', 'handler methods'),
    counted(events.length, 'event', 'events'),
  ].join(', ');
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
