import type { Binding, Constructor, Lifetime, Source, Token } from '../container/binding.js';
import { parametersOf } from './describe-constructors.js';
import type { Inside, Registration } from './inside.js';
import { registrationOf } from './registration-of.js';
import { Lifecycle } from './tsyringe.js';

const lifetimes: Readonly<Record<Lifecycle, Lifetime>> = {
  [Lifecycle.Transient]: 'transient',
  [Lifecycle.Singleton]: 'singleton',
  [Lifecycle.ContainerScoped]: 'scope',
  [Lifecycle.ResolutionScoped]: 'resolution',
};

interface Lookup {
  readonly chain: readonly Inside[];
  readonly optional: boolean;
}

/** What the container would do for a token, as data. */
export function bindingOf(token: Token, { chain, optional }: Lookup): Binding {
  const registration = registrationOf(token, chain);
  if (registration !== null) return bindingOfRegistration(registration);
  if (typeof token === 'function') return bare(token as Constructor);
  return optional && typeof token !== 'object' ? { kind: 'value', value: undefined } : opaque;
}

const opaque = { kind: 'opaque' } as const;

function bindingOfRegistration(registration: Registration): Binding {
  const { provider, options } = registration;
  if (provider.useValue != undefined) return { kind: 'value', value: provider.useValue };
  const source = sourceOf(provider);
  if (source === null) return opaque;
  const lifetime = lifetimes[options.lifecycle];
  return { kind: 'build', lifetime, registration, instance: registration.instance, source };
}

// The order of the questions is tsyringe's.
function sourceOf({ useToken, useClass }: Registration['provider']): Source | null {
  if (useToken) return { kind: 'token', token: useToken };
  if (typeof useClass !== 'function') return null;
  return { kind: 'class', type: useClass, parameters: parametersOf(useClass) };
}

function bare(type: Constructor): Binding {
  const source: Source = { kind: 'class', type, parameters: parametersOf(type) };
  return { kind: 'build', lifetime: 'transient', registration: null, instance: undefined, source };
}
