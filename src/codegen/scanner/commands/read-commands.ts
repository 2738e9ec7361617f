import type { CommandFacts } from '../../model/facts.js';
import { readMarked } from '../read/read-marked.js';
import type { Entity } from '../syntax/entity.js';
import type { Reading } from '../read/reading.js';

/** What a pass reads of commands. */
export interface ReadCommands extends CommandFacts {
  /** The classes that are marked as handlers of commands. */
  readonly marked: readonly Entity[];
}

/** Reads the commands and their handlers, in a world whose events are commands. */
export function readCommands(reading: Reading): ReadCommands {
  const { events: commands, handlers } = readMarked(reading);
  return {
    commands: commands(),
    handlers: [...handlers.values()],
    marked: [...handlers.keys()],
  };
}

/** What a project without commands has of them. */
export const noCommands = { commands: [], handlers: [], marked: [], diagnostics: [] } as const;
