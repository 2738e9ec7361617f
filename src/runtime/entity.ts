import type { DomainEvent } from './domain-event.js';
import { AdoptionError } from './errors/adoption-error.js';
import { keepRaised, moveRaised } from './raised-events.js';
import { sideNotes } from './side-notes.js';

// Outside the instances, like the events.
const owners = sideNotes<object>();

/**
 * A part of an aggregate with an identity of its own. What it raises is raised by its aggregate root,
 * once that one has adopted it.
 *
 * `E` is the union of the events it may raise.
 */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- it holds what may be raised
export abstract class Entity<E extends object = DomainEvent> {
  /**
   * Remembers `event` with the root of the aggregate, until it is pulled there. Runs nothing.
   *
   * @throws {UnitOfWorkEndedError} in a unit of work that has tracked the root and does not pull any more.
   */
  protected raise(event: E): void {
    keepRaised(rootOf(this), event);
  }

  /**
   * Makes `child` a part of this entity, when it is added and when it is restored: from now on the root
   * raises what it raises, and what it has raised already.
   *
   * @throws {AdoptionError} when it is part of another entity, or contains this one.
   */
  protected adopt<T extends Entity<never>>(child: T): T {
    const owner = owners.of(child) ?? this;
    if (owner !== this || rootOf(this) === child) throw new AdoptionError(child, owner);
    moveRaised(child, rootOf(this));
    owners.put(child, this);
    return child;
  }
}

function rootOf(entity: object): object {
  let root = entity;
  for (let owner = owners.of(root); owner !== undefined; owner = owners.of(root)) root = owner;
  return root;
}
