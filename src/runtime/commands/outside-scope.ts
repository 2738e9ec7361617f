import type { DispatchScope } from '../container/dispatch-scope.js';
import type { UnitsOfWork } from '../unit-of-work/units-of-work.js';

/** Where behaviors are built that stand outside the unit of work of a command: a scope of its own, if it is needed. */
export class OutsideScope {
  #own: DispatchScope | null = null;

  constructor(private readonly units: UnitsOfWork) {}

  /** The scope of what goes on now. */
  current(): DispatchScope {
    return this.units.current()?.scope ?? (this.#own ??= this.units.around.container.openScope());
  }

  /** @param name of the command, for the log */
  close(name: string): Promise<unknown> | undefined {
    return this.#own?.close((instance, error) => {
      this.units.around.log.disposeFailed(instance, name, error);
    });
  }
}
