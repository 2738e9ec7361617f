import { DependencyCycleError } from '../errors/dependency-cycle-error.js';
import type { HearkenError } from '../errors/hearken-error.js';
import { ParameterWithoutTokenError } from '../errors/parameter-without-token-error.js';
import type { Parameter, Source, Token } from './binding.js';
import type { ContainerPort } from './container-port.js';

/**
 * Looks through the dependency graph of `token` for what cannot be built however one tries: a
 * parameter nobody can name a token for, or a cycle, in which tsyringe would recurse for ever.
 */
export function findFault(token: Token, container: ContainerPort): HearkenError | null {
  const path: Token[] = [];
  const sound = new Set<Token>();
  return faultOf(token, false);

  function faultOf(wanted: Token, optional: boolean): HearkenError | null {
    if (sound.has(wanted)) return null;
    const start = path.indexOf(wanted);
    if (start >= 0) return new DependencyCycleError([...path.slice(start), wanted].map(nameOf));
    path.push(wanted);
    const binding = container.bindingOf(wanted, optional);
    const fault =
      binding.kind === 'build' && !binding.instance ? faultOfSource(binding.source) : null;
    path.pop();
    if (fault === null) sound.add(wanted);
    return fault;
  }

  function faultOfSource(source: Source): HearkenError | null {
    if (source.kind === 'token') return faultOf(source.token, false);
    for (const [index, parameter] of (source.parameters ?? []).entries()) {
      const fault = faultOfParameter(parameter, { owner: source.type.name, index });
      if (fault !== null) return fault;
    }
    return null;
  }

  function faultOfParameter(
    parameter: Parameter,
    place: { owner: string; index: number },
  ): HearkenError | null {
    if (parameter.kind === 'missing')
      return new ParameterWithoutTokenError(place.owner, place.index);
    return parameter.kind === 'token' ? faultOf(parameter.token, parameter.optional) : null;
  }
}

function nameOf(token: Token): string {
  if (typeof token === 'string' || typeof token === 'symbol') return token.toString();
  return 'name' in token && typeof token.name === 'string' ? token.name : 'a delayed class';
}
