import type { Registry } from '../registry.js';
import { classProblem, repeated } from './class-problem.js';

/** Handler classes that are undefined or named twice. */
export function* handlerProblems({ handlers }: Registry): Iterable<string> {
  for (const name of repeated(handlers.map((handler) => handler.name))) {
    yield `the handler ${name} is there twice`;
  }
  for (const { name, type } of handlers) {
    const problem = classProblem(name, type);
    if (problem !== null) yield problem;
  }
}
