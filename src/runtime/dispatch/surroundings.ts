import type { HandlerContainer } from '../container/handler-container.js';
import type { FailureLog } from '../failure-log.js';
import type { Activity } from './activity.js';

/** What every dispatch of one `Hearken` shares. */
export interface Surroundings {
  readonly container: HandlerContainer;
  readonly log: FailureLog;
  readonly activity: Activity;
}
