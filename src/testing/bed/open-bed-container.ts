import { isolatedContainer, replaceWithValue } from '../../runtime/tsyringe/isolated-container.js';
import type { DependencyContainer } from '../../runtime/tsyringe/tsyringe.js';
import type { Replacement, TestBedOptions } from './test-bed-options.js';

type Options = Pick<
  TestBedOptions<never, never, readonly unknown[]>,
  'container' | 'register' | 'resolveHandler'
> & { readonly replace?: readonly Replacement<unknown>[] };

/** A container of the bed's own, with the fakes in it. */
export function openBedContainer(options: Options): DependencyContainer {
  const { container: parent, register, replace = [], resolveHandler } = options;
  if (resolveHandler !== undefined && (replace.length > 0 || register !== undefined)) {
    throw new TypeError(
      'testBed was given `resolveHandler`, and `replace` or `register`: where another container builds ' +
        'the handlers, that one has to be told of the fakes.',
    );
  }
  const container = isolatedContainer(parent);
  register?.(container);
  for (const [token, fake] of replace) replaceWithValue(container, token, fake);
  return container;
}
