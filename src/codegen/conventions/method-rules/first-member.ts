import type { MethodFact, ParameterFact, TypeMemberFact } from '../../model/facts.js';

export interface FoundMember {
  readonly parameter: ParameterFact;
  /** The member as it is written, or the whole type where it has no text of its own. */
  readonly text: string;
}

/** Finds a member of the given kind in the type of the first parameter. */
export function firstMember(
  { parameters: [parameter] }: MethodFact,
  kind: TypeMemberFact['kind'],
): FoundMember | null {
  const member = parameter?.members.find((candidate) => candidate.kind === kind);
  if (parameter === undefined || member === undefined) return null;
  return { parameter, text: 'text' in member ? member.text : parameter.text };
}
