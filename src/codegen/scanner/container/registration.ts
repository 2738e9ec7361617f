import { ts } from '../typescript.js';
import type { Lifetime, RegistrationFact } from '../../model/container-facts.js';
import type { World } from '../resolve/world.js';
import type { Entity } from '../syntax/entity.js';
import { byToken, lifetimeOfOptions, ofValue, providerOf, type Provider } from './provider-of.js';
import { tokenOf, type Token } from './token-of.js';

/** A registration with the classes that it leads to. */
export interface Registration {
  readonly fact: Omit<RegistrationFact, 'place' | 'declared' | 'sequence' | 'later' | 'route'>;
  readonly entity: Entity | null;
}

export function registration(
  token: Token,
  { fact: provider, entity }: Provider,
  lifetime: Lifetime | null,
): Registration {
  return { fact: { token: token.fact, provider, lifetime }, entity };
}

type Reader = (world: World, given: readonly ts.Expression[]) => Registration | null;

/** How each method of a container that registers something is read; `null` for what is no such call. */
const readers: Readonly<Record<string, Reader>> = {
  register: (world, [token, provider, options]) =>
    token && provider
      ? registration(
          tokenOf(world, token),
          providerOf(world, provider),
          lifetimeOfOptions(world, options),
        )
      : null,
  registerInstance: (world, [token, instance]) =>
    token && instance ? registration(tokenOf(world, token), ofValue, 'transient') : null,
  registerSingleton: (world, [from, to]) => (from ? singleton(world, from, to) : null),
  registerType: (world, [from, to]) =>
    from && to ? aliased(world, { from, to, lifetime: 'transient' }) : null,
};

// Of a class that is to lead to a name tsyringe registers the class, and forgets the name.
function singleton(world: World, from: ts.Expression, to = from): Registration {
  const own = tokenOf(world, from).fact.kind === 'class' && tokenOf(world, to).fact.kind === 'name';
  return aliased(world, { from, to: own ? from : to, lifetime: 'singleton' });
}

interface Aliased {
  readonly from: ts.Expression;
  readonly to: ts.Expression;
  readonly lifetime: Lifetime;
}

function aliased(world: World, { from, to, lifetime }: Aliased): Registration {
  const target = tokenOf(world, to);
  const provider = byToken(target.fact.kind === 'name' ? 'token' : 'class', target);
  return registration(tokenOf(world, from), provider, lifetime);
}

export function isRegistering(method: string): boolean {
  return Object.hasOwn(readers, method);
}

/** What a call of a container's method registers; `null` where it cannot be read at all. */
export function registrationOf(
  world: World,
  method: string,
  given: readonly ts.Expression[],
): Registration | null {
  return given.some(ts.isSpreadElement) ? null : (readers[method]?.(world, given) ?? null);
}
