import { openResolver, type ResolveHandler } from './container/built-elsewhere.js';
import type { ContainerPort } from './container/container-port.js';
import { HandlerContainer } from './container/handler-container.js';
import { RegistryMismatchError } from './errors/registry-mismatch-error.js';
import { FailureLog } from './failure-log.js';
import { Dispatcher, type Hearken } from './hearken.js';
import { consoleLogger, type Logger } from './logger.js';
import type { Registry, RegistryEvents } from './registry.js';
import { describeConstructors } from './tsyringe/describe-constructors.js';
import { openContainer } from './tsyringe/open-container.js';
import type { DependencyContainer } from './tsyringe/tsyringe.js';
import { checkRegistry } from './validation/check-registry.js';

/** What `createHearken` is given. */
export interface HearkenOptions<E extends RegistryEvents = RegistryEvents> {
  /** The function of that name from the generated file. */
  readonly registry: () => Registry<E>;
  /**
   * Where handlers and their dependencies come from; tsyringe's root container by default. What is
   * registered in it or in its parents later on holds from the next dispatch.
   */
  readonly container?: DependencyContainer;
  /** Hands out the handlers where another container builds them; not together with `container`. */
  readonly resolveHandler?: ResolveHandler;
  /** Where failures are logged; the console by default. A pino logger fits. */
  readonly logger?: Logger;
}

type HandlerSourceOptions = Pick<HearkenOptions, 'container' | 'resolveHandler'>;

/**
 * Puts the generated registry to work.
 *
 * @throws {TypeError} when both `container` and `resolveHandler` are given.
 * @throws {RegistryMismatchError} when the registry does not fit the loaded classes, with all the
 *   problems; nothing has been changed then.
 */
export function createHearken<E extends RegistryEvents>(options: HearkenOptions<E>): Hearken<E> {
  const registry = read(options.registry);
  const problems = checkRegistry(registry);
  if (problems.length > 0) throw new RegistryMismatchError(problems);
  return new Dispatcher(registry, {
    container: new HandlerContainer(portOf(options, registry)),
    log: new FailureLog(options.logger ?? consoleLogger),
  });
}

function portOf(
  { container, resolveHandler }: HandlerSourceOptions,
  { constructors }: Registry,
): ContainerPort {
  if (resolveHandler === undefined) {
    describeConstructors(constructors);
    return openContainer(container);
  }
  if (container === undefined) return openResolver(resolveHandler);
  throw new TypeError('createHearken was given `container` and `resolveHandler`: leave one out.');
}

// In an import cycle a class that is not there yet is an error of its own in ESM.
function read<E extends RegistryEvents>(registry: () => Registry<E>): Registry<E> {
  try {
    return registry();
  } catch (cause) {
    if (cause instanceof RegistryMismatchError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new RegistryMismatchError(
      [`it cannot be read (${reason}): an import cycle may run createHearken too early`],
      { cause },
    );
  }
}
