import type { createHearken, Registry } from 'hearken';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** An event as the harness makes it. */
export interface BenchEvent {
  readonly amount: number;
}

export interface BenchHandler {
  handle(event: BenchEvent): void | Promise<void>;
}

export type Publisher = (event: BenchEvent) => unknown;

export type Listener = (event: BenchEvent) => void | Promise<void>;

/** What the same listener is in an asynchronous workload. */
export type AsyncListener = (event: BenchEvent) => Promise<void>;

export type Subscribe = (name: string, listener: Listener) => void;

export type HandlerClass = new (...dependencies: object[]) => BenchHandler;

export interface Route {
  readonly name: string;
  readonly type: new (amount: number) => BenchEvent;
  readonly handlers: readonly HandlerClass[];
}

/** The compiled modules of one workload, loaded on demand so that no contender carries another's. */
export interface WorkloadModules {
  table(): Promise<{
    readonly routes: readonly Route[];
    readonly ledgers: readonly (new () => object)[];
  }>;
  handlers(): Promise<{ readonly tally: Float64Array }>;
  byHand(): Promise<{ readonly publishers: readonly Publisher[] }>;
  subscriptions(): Promise<{ readonly subscribe: (on: Subscribe) => void }>;
  registry(): Promise<{ readonly registry: () => Registry }>;
  /** The Hearken that the workload was built with. */
  engine(): Promise<{ readonly createHearken: typeof createHearken }>;
}

export function workloadModules(folder: string): WorkloadModules {
  const load = (file: string) => import(pathToFileURL(join(folder, file)).href);
  return {
    table: () => load('table.js'),
    handlers: () => load('handlers.js'),
    byHand: () => load('by-hand.js'),
    subscriptions: () => load('subscriptions.js'),
    registry: () => load('hearken.gen.js'),
    engine: () => load('engine.js'),
  };
}
