import type { Command } from 'hearken';

/**
 * How a handler has something done that is a command already, in whichever module. A port, and its own
 * token: Hearken itself stands behind it.
 */
export abstract class CommandSender {
  /** As a part of the unit of work that is going on: together or not at all. After the commit, in one of its own. */
  abstract send(command: Command<unknown>): Promise<unknown>;

  /** After the commit, in a unit of work of its own: what fails there fails alone. */
  abstract enqueue(command: Command<unknown>): void;
}
