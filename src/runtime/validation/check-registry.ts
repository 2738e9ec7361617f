import type { Registry } from '../registry.js';
import { commandProblems } from './command-problems.js';
import { constructorProblems } from './constructor-problems.js';
import { eventProblems } from './event-problems.js';
import { handlerProblems } from './handler-problems.js';
import { methodProblems } from './method-problems.js';
import { writtenCallProblems } from './written-call-problems.js';

/** Says everything in which a registry does not fit the loaded classes or this run time. */
export function checkRegistry(registry: Registry): readonly string[] {
  if (registry.format !== 2) {
    const format = String((registry as { readonly format?: unknown }).format);
    return [`its format is ${format}, and this version of hearken reads format 2`];
  }
  return [
    ...eventProblems(registry),
    ...commandProblems(registry),
    ...handlerProblems(registry),
    ...methodProblems(registry),
    ...constructorProblems(registry),
    ...writtenCallProblems(registry),
  ];
}
