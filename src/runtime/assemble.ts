import { Behaviors } from './behaviors/behaviors.js';
import type { RegistryCommands } from './command-entry.js';
import { builtInSteps } from './commands/built-in-steps.js';
import { CommandPlans } from './commands/command-plans.js';
import { CommandSender } from './commands/command-sender.js';
import { openResolver } from './container/built-elsewhere.js';
import type { ContainerPort } from './container/container-port.js';
import { HandlerContainer } from './container/handler-container.js';
import type { ContextDefaults } from './context/begin-context.js';
import { systemClock } from './context/clock.js';
import type { HearkenOptions } from './create-hearken.js';
import { Activity } from './dispatch/activity.js';
import { Plans } from './dispatch/plans.js';
import type { Surroundings } from './dispatch/surroundings.js';
import { WarmRuns } from './dispatch/warm-runs.js';
import { Dispatcher } from './dispatcher.js';
import { FailureLog } from './failure-log.js';
import { consoleLogger } from './logger.js';
import type { Registry, RegistryEvents } from './registry.js';
import type { MessageObserver } from './observation/message-observer.js';
import { Shutdown } from './shutdown.js';
import { describeConstructors } from './tsyringe/describe-constructors.js';
import { openContainer } from './tsyringe/open-container.js';
import { UnitsOfWork, type UnitSettings } from './unit-of-work/units-of-work.js';

type Options = Omit<HearkenOptions, 'registry'>;

/** Puts the parts of a `Hearken` together, for a registry that has been checked. */
export function assemble<E extends RegistryEvents, C extends RegistryCommands>(
  registry: Registry<E, C>,
  options: Options,
  observer: MessageObserver | null,
): Dispatcher<E, C> {
  const timeout = limit('handlerTimeout', options.handlerTimeout) ?? null;
  const container = new HandlerContainer(portOf(options, registry));
  const behaviors = new Behaviors(options.behaviors ?? [], container);
  const around: Surroundings = {
    container,
    log: new FailureLog(options.logger ?? consoleLogger),
    activity: new Activity(),
    warmRuns: new WarmRuns(),
    observer,
  };
  // The short ways tell nobody.
  if (observer !== null) around.warmRuns.close();
  const shutdown = new Shutdown(around);
  const context = {
    clock: options.clock ?? systemClock,
    signal: shutdown.signal,
    trace: behaviors.trace,
  };
  const plans = new Plans(registry, container, { behaviors, timeout, messages: context });
  const units = new UnitsOfWork(plans, around, settingsOf(options, context));
  const builtIn = builtInSteps(units);
  const commandPlans = new CommandPlans(registry, container, { behaviors, builtIn });
  const commands = new CommandSender(commandPlans, units, timeout);
  return new Dispatcher<E, C>({ units, commands, shutdown });
}

function settingsOf(options: Options, context: ContextDefaults): UnitSettings {
  const { store, cascadeLimit, afterCommit = {} } = options;
  const { concurrency, inBackground = false, onFailure = null } = afterCommit;
  return {
    store: store ?? null,
    cascadeLimit: limit('cascadeLimit', cascadeLimit) ?? 1_000,
    afterCommit: {
      concurrency: Math.ceil(limit('afterCommit.concurrency', concurrency) ?? 1),
      inBackground,
      onFailure,
    },
    context,
  };
}

function limit(name: string, value: number | undefined): number | undefined {
  if (value === undefined || value > 0) return value;
  throw new RangeError(
    `createHearken was given ${name}: ${value}. Give a number above 0, or leave it out.`,
  );
}

function portOf(
  { container, resolveHandler }: Pick<HearkenOptions, 'container' | 'resolveHandler'>,
  { constructors }: Registry,
): ContainerPort {
  if (resolveHandler === undefined) {
    describeConstructors(constructors);
    return openContainer(container);
  }
  if (container === undefined) return openResolver(resolveHandler);
  throw new TypeError('createHearken was given `container` and `resolveHandler`: leave one out.');
}
