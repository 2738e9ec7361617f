import type { Registry } from '../registry.js';
import { classProblem } from './class-problem.js';

/** Constructors that are undefined, need an undefined class, or ask for more than is known. */
export function* constructorProblems({ constructors }: Registry): Iterable<string> {
  for (const [index, { type, tokens }] of constructors.entries()) {
    const problem = classProblem(`constructor entry #${index}`, type);
    if (problem !== null) {
      yield problem;
      continue;
    }
    for (const [parameter, token] of tokens.entries()) {
      if (token !== null && typeof token !== 'function') {
        yield classProblem(`for parameter #${parameter} of ${type.name}`, token) ?? '';
      }
    }
    // Parameters with a default and rest parameters do not count in a function's length.
    const least = (type as { readonly length?: number }).length ?? 0;
    if (least > tokens.length) {
      yield (
        `the constructor of ${type.name} takes ${least} parameters, and was generated with ` +
        `${tokens.length}`
      );
    }
  }
}
