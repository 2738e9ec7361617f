import { once } from 'node:events';
import { basename, join, relative } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { watch as watchFiles, type FSWatcher } from 'chokidar';
import { isForeign, type Interest } from './interest.js';
import { createSeenFiles } from './seen-files.js';

// Long enough for the events of one save, short enough not to be noticed.
const burst = 5;

interface Scope {
  readonly directory: string;
  /** Files elsewhere, relative to `directory`, that are watched as well. */
  readonly elsewhere: readonly string[];
  readonly signal: AbortSignal;
  interest(path: string): Interest;
}

/**
 * Yields the changed files, relative to `directory`, batch by batch, until `signal` aborts.
 *
 * The first batch is empty and comes when the watch is on: what is read from then on cannot miss
 * a change. Whatever changes while a batch is being worked on makes the next one, a single one.
 */
export async function* watchChanges(scope: Scope): AsyncGenerator<readonly string[]> {
  const changes = new PendingChanges(scope);
  const watcher = open(scope, changes);
  try {
    await once(watcher, 'ready', { signal: scope.signal });
    yield [];
    while (true) yield await changes.next();
  } catch (error) {
    if (!scope.signal.aborted) throw error;
  } finally {
    await watcher.close();
  }
}

function open(scope: Scope, changes: PendingChanges): FSWatcher {
  const within = (path: string) => relative(scope.directory, path).replaceAll('\\', '/');
  const elsewhere = scope.elsewhere.map((path) => join(scope.directory, path));
  const watcher = watchFiles([scope.directory, ...elsewhere], {
    ignoreInitial: true,
    ignorePermissionErrors: true,
    // It would hold every deletion back, in case an editor saves that way.
    atomic: false,
    ignored: (path, stats) =>
      scope.interest(within(path)) === 'none' &&
      (isForeign(within(path)) || stats?.isFile() === true),
  });
  watcher.on('all', (_event, path) => changes.add(within(path)));
  watcher.on('error', (error) => changes.fail(error));
  watcher.on('raw', (_event, name: string | null, details) => {
    if (name !== null) changes.add(within(pathOf(name, details as RawDetails)));
  });
  return watcher;
}

interface RawDetails {
  readonly watchedPath: string;
}

// chokidar tells one change of a file per 50 ms and drops the others; raw events are all told.
// They name a file by itself or by its folder.
function pathOf(name: string, { watchedPath }: RawDetails): string {
  return basename(watchedPath) === name ? watchedPath : join(watchedPath, name);
}

class PendingChanges {
  readonly #scope: Scope;
  readonly #paths = new Set<string>();
  readonly #seen = createSeenFiles();
  #failure: unknown = null;
  #wake: () => void = () => {};

  constructor(scope: Scope) {
    this.#scope = scope;
    scope.signal.addEventListener('abort', () => this.fail(scope.signal.reason));
  }

  add(path: string): void {
    if (this.#scope.interest(path) === 'none') return;
    this.#paths.add(path);
    this.#wake();
  }

  fail(error: unknown): void {
    this.#failure ??= error;
    this.#wake();
  }

  async next(): Promise<readonly string[]> {
    while (this.#failure === null) {
      if (this.#paths.size === 0) await new Promise<void>((resolve) => (this.#wake = resolve));
      await delay(burst);
      const paths = this.#take();
      if (paths.length > 0) return paths;
    }
    throw this.#failure;
  }

  #take(): readonly string[] {
    const paths = [...this.#paths].toSorted();
    this.#paths.clear();
    return paths.filter((path) => this.#seen.changed(join(this.#scope.directory, path)));
  }
}
