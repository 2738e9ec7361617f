import type { MethodFact, ParameterFact, TypeMemberFact } from '../model/facts.js';

/** What may turn out to be an event, though nobody can prove it. */
const suspects: ReadonlySet<TypeMemberFact['kind']> = new Set([
  'lookAlike',
  'derived',
  'any',
  'typeParameter',
  'unresolved',
]);

/** True when a parameter's type is an event, or a union with one. */
export function takesEvent({ members }: ParameterFact): boolean {
  return members.some(({ kind }) => kind === 'event');
}

/** True when a method has to do with events, or is said to by `@HandlerMethod`. */
export function mentionsEvent({ parameters, options }: MethodFact): boolean {
  return options !== null || parameters.some(takesEvent);
}

/** True when the first parameter may be meant as an event. */
export function suggestsEvent({ parameters: [first] }: MethodFact): boolean {
  return first?.members.some(({ kind }) => suspects.has(kind)) ?? false;
}
