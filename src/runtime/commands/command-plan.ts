import type { Step } from '../behaviors/step.js';
import type { CommandEntry } from '../command-entry.js';
import type { HandlerSource } from '../container/handler-source.js';
import type { StandardSchema } from './standard-schema.js';

/** Everything that sending one kind of command needs to know, worked out once. */
export interface CommandPlan {
  readonly entry: CommandEntry;
  /** The command's name in the registry. */
  readonly name: string;
  /** The handler method, as `Class.method`. */
  readonly handler: string;
  readonly source: HandlerSource;
  /** What its class declares as `static schema`, or `null`. */
  readonly schema: StandardSchema | null;
  /** What stands around the handler, outermost first; its unit of work is among it. */
  readonly steps: readonly Step[];
}
