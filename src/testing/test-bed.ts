import type { RegistryCommands } from '../runtime/command-entry.js';
import { createObservedHearken } from '../runtime/create-hearken.js';
import type { RegistryEvents } from '../runtime/registry.js';
import { FakeClock } from './fake-clock.js';
import { Recorder } from './recording/recorder.js';
import { bedBehaviors } from './bed/bed-behaviors.js';
import { Failures } from './bed/failures.js';
import { openBedContainer } from './bed/open-bed-container.js';
import { OpenTestBed } from './bed/open-test-bed.js';
import type { TestBed } from './bed/test-bed.js';
import type { TestBedOptions } from './bed/test-bed-options.js';

/**
 * Puts the application's registry to work for one test, with fakes in place of named dependencies.
 *
 * The bed builds everything in a container of its own, singletons too: nothing of it is left for the next
 * test, and a fake holds for whatever asks for it. The time is that of a `FakeClock`, unless another
 * clock is given. Failures are not written to the console; a `logger` hears of them.
 *
 * @throws what `createHearken` throws.
 * @throws {TypeError} when `resolveHandler` is given with `replace` or `register`.
 */
export function testBed<
  E extends RegistryEvents,
  C extends RegistryCommands,
  const Fakes extends readonly unknown[],
>(options: TestBedOptions<E, C, Fakes>): TestBed<E, C> {
  const failures = new Failures(options.logger);
  const recorder = new Recorder((error) => failures.saw(error));
  const container = openBedContainer(options);
  const hearken = createObservedHearken<E, C>(
    {
      ...options,
      clock: options.clock ?? new FakeClock(),
      ...(options.resolveHandler === undefined && { container }),
      logger: failures,
      behaviors: bedBehaviors(options.behaviors ?? [], recorder.behavior),
    },
    recorder,
  );
  const { timeout = 2_000 } = options;
  return new OpenTestBed({ hearken, container, recorder, failures, timeout });
}
