import type { ConstructorFact } from '../../model/facts.js';
import type { ContainerSetting } from './container-setting.js';

/** The classes of which a registration keeps one instance for good. */
export function singletonsAmong(
  classes: readonly ConstructorFact[],
  setting: ContainerSetting,
): readonly ConstructorFact[] {
  const tokens = new Set(
    setting.facts.registrations.flatMap(({ token }) => (token.kind === 'unread' ? [] : token.key)),
  );
  const registrations = [...tokens].flatMap((key) => setting.bindingOf(key).all);
  const kept = new Set(
    registrations.flatMap(({ provider, lifetime }) =>
      lifetime === 'singleton' && provider.kind === 'class' && provider.token.kind === 'class'
        ? provider.token.key
        : [],
    ),
  );
  return classes.filter(({ type }) => kept.has(type.id));
}
