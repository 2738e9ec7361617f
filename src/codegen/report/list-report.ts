import type { CommandModel } from '../model/command-model.js';
import { jsonDiagnostic, type JsonDiagnostic } from '../diagnostics/json-diagnostic.js';
import { compareCodeUnits } from '../model/compare-code-units.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { isConcreteEvent } from '../model/is-concrete-event.js';
import type { Delivery, HandlerMethodModel, Model } from '../model/model.js';

/** What `list --json` prints: everything sorted by name, files relative to the project, with `/`. */
export interface ListReport {
  readonly handlers: readonly ListedHandler[];
  readonly events: readonly ListedEvent[];
  /** Not there in a project without commands. */
  readonly commands?: readonly ListedCommand[];
  readonly diagnostics: readonly JsonDiagnostic[];
}

export interface ListedHandler {
  readonly class: string;
  readonly file: string;
  readonly methods: readonly ListedMethod[];
}

export interface ListedMethod {
  readonly name: string;
  /** The concrete events that it handles. */
  readonly events: readonly string[];
  readonly async: boolean;
  readonly delivery: Delivery;
  /** Milliseconds that it may take; not there without a limit. */
  readonly timeout?: number;
  readonly declaredIn: string;
}

export interface ListedEvent {
  readonly class: string;
  readonly file: string;
  /** Handler methods as `Class.method`. */
  readonly handledBy: readonly string[];
}

export interface ListedCommand {
  readonly class: string;
  readonly file: string;
  /** Handler methods as `Class.method`: one, unless the diagnostics say otherwise. */
  readonly handledBy: readonly string[];
  /** Milliseconds that its one handler may take; not there without a limit. */
  readonly timeout?: number;
}

/** Reports what a build found: its handlers, its concrete events, its commands and its diagnostics. */
export function listReport(model: Model, diagnostics: readonly Diagnostic[]): ListReport {
  return {
    handlers: listedHandlers(model),
    events: listedEvents(model),
    ...(model.commands.length === 0 ? {} : { commands: listedCommands(model) }),
    diagnostics: diagnostics.map(jsonDiagnostic),
  };
}

function listedHandlers({ handlers, methods }: Model): ListedHandler[] {
  const listed = handlers.map(({ name, place }) => ({
    class: name,
    file: place.file,
    methods: methods
      .filter(({ handler }) => handler === name)
      .map(listedMethod)
      .toSorted(byName),
  }));
  return listed.toSorted(byClass);
}

function listedMethod(method: HandlerMethodModel): ListedMethod {
  const { name, events, async, delivery, declaredIn } = method;
  const sorted = events.toSorted(compareCodeUnits);
  return { name, events: sorted, async, delivery, ...timeLimit(method), declaredIn };
}

function listedEvents({ events, methods }: Model): ListedEvent[] {
  const listed = events.filter(isConcreteEvent).map(({ name, place }) => ({
    class: name,
    file: place.file,
    handledBy: methods
      .filter((method) => method.events.includes(name))
      .map((method) => `${method.handler}.${method.name}`)
      .toSorted(compareCodeUnits),
  }));
  return listed.toSorted(byClass);
}

function listedCommands({ commands }: Model): ListedCommand[] {
  const listed = commands.map(({ name, place, handledBy }) => ({
    class: name,
    file: place.file,
    handledBy: handledBy.map(({ handler, method }) => `${handler}.${method}`),
    ...limitOf(handledBy),
  }));
  return listed.toSorted(byClass);
}

function limitOf(handledBy: CommandModel['handledBy']): { readonly timeout?: number } {
  const [only, ...others] = handledBy;
  return only === undefined || others.length > 0 ? {} : timeLimit(only);
}

function timeLimit({ timeout }: { readonly timeout: number | null }): {
  readonly timeout?: number;
} {
  return timeout === null ? {} : { timeout };
}

function byName(a: { name: string }, b: { name: string }): number {
  return compareCodeUnits(a.name, b.name);
}

function byClass(a: { class: string }, b: { class: string }): number {
  return compareCodeUnits(a.class, b.class);
}
