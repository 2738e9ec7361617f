import type { Lifetime, RegistrationFact, TokenFact } from '../../model/container-facts.js';
import type { Asked } from './asked-by.js';
import type { ContainerSetting } from './container-setting.js';

/** What the container may do for a token: build a class, or ask for another token. */
export interface Step {
  readonly kind: 'class' | 'token';
  readonly token: TokenFact;
  readonly lifetime: Lifetime;
  readonly delayed: boolean;
}

export function stepsOf(
  setting: ContainerSetting,
  { token, multiple }: Pick<Asked, 'token' | 'multiple'>,
): readonly Step[] {
  if (token.kind === 'unread') return [];
  const { all, candidates, absent } = setting.bindingOf(token.key);
  const steps = (multiple ? all : candidates).flatMap(stepOf);
  // A class that nobody registers is built as it is.
  return absent === 'never' || token.kind !== 'class'
    ? steps
    : [...steps, { kind: 'class', token, lifetime: 'transient', delayed: false }];
}

function stepOf({ provider, lifetime }: RegistrationFact): readonly Step[] {
  if (provider.kind !== 'class' && provider.kind !== 'token') return [];
  return [{ ...provider, lifetime: lifetime ?? 'transient' }];
}
