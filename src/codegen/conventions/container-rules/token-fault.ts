import type { DiagnosticCode } from '../../diagnostics/catalogue/index.js';
import { diagnose } from '../../diagnostics/diagnose.js';
import type { ParameterTypeKind } from '../../model/facts.js';
import { maybeNotBuilt } from '../container/doubts.js';
import { fault, type Miss } from '../container/ruling.js';
import type { ParameterSubject } from './parameter-rule.js';

type Code = Extract<
  DiagnosticCode,
  'dependency-interface-without-token' | 'dependency-primitive' | 'dependency-unresolvable'
>;

/** The fault of a parameter that needs a token and whose type gives none. */
export function tokenFault(
  subject: ParameterSubject,
  kinds: readonly ParameterTypeKind[],
  code: Code,
): Miss | null {
  const { setting, owner, parameter } = subject;
  if (!lacksToken(subject) || !kinds.includes(parameter.type)) return null;
  const isBuilt = setting.closed || setting.handlers.has(owner.type.id);
  if (!isBuilt) return maybeNotBuilt(owner, parameter);
  const { name, text, place } = parameter;
  return fault(diagnose(code, { place }, { parameter: name, owner: owner.type.name, type: text }));
}

function lacksToken({ parameter, needed }: ParameterSubject): boolean {
  return needed && parameter.token === null && parameter.injection === null;
}
