import { planEvents } from './plan-events.js';
import { planHandlers } from './plan-handlers.js';
import { planParts } from './plan-parts.js';
import type { ExpectedCounts, ModulePlan, ProjectPlan } from './plan.js';
import { seededRandom } from './random.js';
import { moduleWords } from './words.js';

const filesPerModule = 50;

/** `database.ts`, `clock.ts` and `aggregate-root.ts`, which every project has. */
const sharedFiles = 3;

/**
 * Plans a project of so many files: 2 % handlers, 5 % events, a barrel a module, and for the rest
 * ordinary classes. Modules import only earlier ones.
 */
export function planProject(files: number, seed: number): ProjectPlan {
  const random = seededRandom(seed);
  const count = Math.max(1, Math.round(files / filesPerModule));
  const handlers = split(Math.round(files * 0.02), count);
  const events = split(Math.round(files * 0.05), count);
  const taken = sharedFiles + count + sum(handlers) + sum(events);
  const parts = split(files - taken, count);
  const modules: ModulePlan[] = [];
  for (let index = 0; index < count; index++) {
    const named = nameModule(index);
    const withEvents = { ...named, ...planEvents(named, events[index] ?? 0) };
    const withParts = {
      ...withEvents,
      parts: planParts(withEvents, { count: parts[index] ?? 0, earlier: modules, random }),
    };
    const planned = planHandlers(withParts, { count: handlers[index] ?? 0, earlier: modules });
    modules.push({ ...withParts, handlers: planned });
  }
  return { modules, expected: expectedCounts(files, modules) };
}

function nameModule(index: number): { readonly folder: string; readonly prefix: string } {
  const word = moduleWords[index % moduleWords.length] ?? 'module';
  const number = Math.floor(index / moduleWords.length) + 1;
  const prefix = `${word.charAt(0).toUpperCase()}${word.slice(1)}${number}`;
  return { folder: `modules/${word}-${number}`, prefix };
}

function expectedCounts(files: number, modules: readonly ModulePlan[]): ExpectedCounts {
  const handlers = modules.flatMap((module) => module.handlers);
  const methods = handlers.flatMap((handler) => handler.methods);
  return {
    files,
    handlers: handlers.length,
    methods: methods.length,
    subscriptions: sum(methods.map((method) => method.subscriptions)),
    events: modules.flatMap((module) => module.events).length,
  };
}

/** Whole shares that differ by one at most. */
function split(total: number, shares: number): readonly number[] {
  return Array.from({ length: shares }, (_, index) => {
    return Math.floor(((index + 1) * total) / shares) - Math.floor((index * total) / shares);
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
