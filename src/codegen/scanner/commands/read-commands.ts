import type { CommandFacts } from '../../model/facts.js';
import { readMarked } from '../read/read-marked.js';
import type { Reading } from '../read/reading.js';

/** Reads the commands and their handlers, in a world whose events are commands. */
export function readCommands(reading: Reading): CommandFacts {
  const { events: commands, handlers } = readMarked(reading);
  return { commands: commands(), handlers: [...handlers.values()] };
}

/** What a project without commands has of them. */
export const noCommands = { commands: [], handlers: [], diagnostics: [] } as const;
