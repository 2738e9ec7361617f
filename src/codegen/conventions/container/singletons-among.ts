import type { ConstructorFact } from '../../model/facts.js';
import type { ContainerSetting } from './container-setting.js';

/** The classes of which a registration keeps one instance for good. */
export function singletonsAmong(
  classes: readonly ConstructorFact[],
  { facts }: ContainerSetting,
): readonly ConstructorFact[] {
  const kept = new Set(
    facts.registrations.flatMap(({ provider, lifetime }) =>
      lifetime === 'singleton' && provider.kind === 'class' && provider.token.kind === 'class'
        ? provider.token.key
        : [],
    ),
  );
  return classes.filter(({ type }) => kept.has(type.id));
}
