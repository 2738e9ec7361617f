import type { Command } from '../measure/measure-process.js';
import type { GeneratedProject } from './generated-project.js';

/** One way to go over a project, as a process of its own. */
export interface ScanContender {
  readonly name: string;
  /** Brings the project into the state that the run starts from; not timed. */
  readonly before: (project: GeneratedProject) => Promise<void> | void;
  readonly command: (project: GeneratedProject) => Command;
  /** @throws {Error} when the run has not done its work. */
  readonly verify?: (project: GeneratedProject, output: string) => void;
}
