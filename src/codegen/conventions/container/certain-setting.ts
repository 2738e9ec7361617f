import type { ProviderFact, RegistrationFact } from '../../model/container-facts.js';
import { candidatesFor, isSure } from './candidates-for.js';
import { registrationsIn, type Case } from './cases.js';
import type { Binding, ContainerSetting } from './container-setting.js';

/**
 * The same container in one case, reduced to what is sure of it: a token of which nobody can tell
 * what the container finds for it leads nowhere.
 */
export function certainSetting(setting: ContainerSetting, chosen: Case): ContainerSetting {
  const bindingOf = (key: string) =>
    certainBinding(registrationsIn(chosen, setting.bindingOf(key).all));
  return { ...setting, bindingOf };
}

function certainBinding(possible: readonly RegistrationFact[]): Binding {
  const candidates = candidatesFor(possible);
  return {
    all: possible.filter(isSure),
    candidates: areOne(candidates) ? [leastKept(candidates)] : [],
    absent: possible.length === 0 ? 'always' : 'never',
  };
}

type Several = readonly [RegistrationFact, ...RegistrationFact[]];

/** True where it does not matter for what is built which of them is the last. */
function areOne(candidates: readonly RegistrationFact[]): candidates is Several {
  const [first, ...others] = candidates;
  if (first === undefined || !isSure(first)) return false;
  return others.every((one) => isSure(one) && areSame(one.provider, first.provider));
}

// Which of them says how long it is kept nobody can tell: where they differ, nothing is sure to keep it.
function leastKept([first, ...others]: Several): RegistrationFact {
  const agree = others.every(({ lifetime }) => lifetime === first.lifetime);
  return agree ? first : { ...first, lifetime: 'transient' };
}

function areSame(one: ProviderFact, other: ProviderFact): boolean {
  return one.kind === other.kind && targetOf(one) === targetOf(other);
}

function targetOf(provider: ProviderFact): string | null {
  const token = provider.kind === 'class' || provider.kind === 'token' ? provider.token : null;
  return token === null || token.kind === 'unread' ? null : token.key;
}
