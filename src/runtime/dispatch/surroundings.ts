import type { HandlerContainer } from '../container/handler-container.js';
import type { FailureLog } from '../failure-log.js';
import type { MessageObserver } from '../observation/message-observer.js';
import type { Activity } from './activity.js';
import type { WarmRuns } from './warm-runs.js';

/** What every dispatch of one `Hearken` shares. */
export interface Surroundings {
  readonly container: HandlerContainer;
  readonly log: FailureLog;
  readonly activity: Activity;
  readonly warmRuns: WarmRuns;
  /** Hears of every message; `null` but for tests. */
  readonly observer: MessageObserver | null;
}
