import { createHearken, type Store } from '../../../src/index.js';
import { buildRegistry } from '../../runtime/fixtures/build-registry.js';

const registry = buildRegistry({ events: [], handlers: [], methods: [] });

/** Does `work` in a unit of work of `store`. */
export function inUnitOfWork<T>(store: Store, work: () => T | Promise<T>): Promise<T> {
  return createHearken({ registry, store }).inUnitOfWork(work);
}
