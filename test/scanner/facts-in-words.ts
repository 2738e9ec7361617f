import type { Facts, MethodFact, TypeMemberFact } from '../../src/codegen/model/facts.js';

/** Facts as short lines, so that a test can say what it expects at a glance. */
export function handlersInWords({ handlers }: Facts): readonly string[] {
  return handlers.flatMap(({ type, methods }) =>
    methods.map((method) => `${type.name}.${methodInWords(method)}`),
  );
}

function methodInWords({ name, parameters, returns }: MethodFact): string {
  const given = parameters.map(({ members }) => members.map(memberInWords).join(' | '));
  return `${name}(${given.join(', ')}): ${returns.kind}`;
}

export function memberInWords(member: TypeMemberFact): string {
  if (member.kind === 'event') return nameOf(member.event);
  return member.kind === 'context' ? 'context' : `${member.kind} ${member.text}`;
}

export function eventsInWords({ events }: Facts): readonly string[] {
  return events.map(({ type, bases }) => [type.name, ...bases.map(nameOf)].join(' < ')).sort();
}

export function problemsInWords({ diagnostics }: Facts): readonly string[] {
  return diagnostics.map(({ code, place }) =>
    place === null ? code : `${code} ${place.file}:${place.line}:${place.column}`,
  );
}

function nameOf(id: string): string {
  return id.slice(id.lastIndexOf('#') + 1);
}
