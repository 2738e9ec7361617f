import type { Token } from './binding.js';
import { type ChildContainer, type ContainerPort, type Disposable } from './container-port.js';
import type { Layout } from './layout.js';
import { ScopedInstances } from './scoped-instances.js';

/**
 * What is built for one dispatch. Instances made directly are kept here; from the moment on when
 * something needs the container itself, a child container takes them over and makes the rest.
 */
export class DispatchScope {
  /** The instances of scoped registrations. */
  readonly scoped = new ScopedInstances();
  /** Instances shared within the graph of one handler. */
  resolution: Map<object, unknown> | null = null;
  #built: Disposable[] | null = null;
  #child: ChildContainer | null = null;

  constructor(
    readonly layout: Layout,
    private readonly container: ContainerPort,
  ) {}

  get buildsDirectly(): boolean {
    return this.#child === null;
  }

  /** False where `close` would find nothing to do, as in most dispatches. */
  get hasToClose(): boolean {
    return this.#built !== null || this.#child !== null;
  }

  own(instance: Disposable): void {
    if (this.#built === null) this.#built = [instance];
    else this.#built.push(instance);
  }

  resolve(token: Token): object {
    this.#child ??= this.#openChild();
    return this.#child.resolve(token);
  }

  /**
   * Disposes of everything that was built for this scope, oldest first, whatever fails.
   * @returns a promise where something is disposed of asynchronously; it never rejects.
   */
  close(failed: (instance: object, error: unknown) => void): Promise<unknown> | undefined {
    const built = this.#child === null ? this.#built : this.#child.close();
    if (built === null) return undefined;
    const pending: Promise<unknown>[] = [];
    for (const instance of new Set(built)) {
      const left = disposeOf(instance, (error) => failed(instance, error));
      if (left !== undefined) pending.push(left);
    }
    return pending.length === 0 ? undefined : Promise.all(pending);
  }

  #openChild(): ChildContainer {
    const child = this.container.openChild();
    for (const [registration, instance] of this.scoped.entries()) {
      if (instance) child.adopt(this.layout.tokenOf(registration), registration, instance);
    }
    for (const instance of this.#built ?? []) child.own(instance);
    return child;
  }
}

function disposeOf(
  instance: Disposable,
  failed: (error: unknown) => void,
): Promise<unknown> | undefined {
  try {
    const left = instance.dispose();
    return left ? Promise.resolve(left).catch(failed) : undefined;
  } catch (error) {
    failed(error);
    return undefined;
  }
}
