import type { EventPlan, ModulePlan } from './plan.js';
import { eventWords, kebabCase } from './words.js';

/** With three files or more, the first is an abstract event that the others extend. */
export function planEvents(
  { folder, prefix }: Pick<ModulePlan, 'folder' | 'prefix'>,
  count: number,
): Pick<ModulePlan, 'baseEvent' | 'events'> {
  const event = (className: string): EventPlan => ({
    className,
    file: `${folder}/events/${kebabCase(className)}`,
  });
  const concrete = count >= 3 ? count - 1 : count;
  return {
    baseEvent: count >= 3 ? event(`${prefix}Event`) : null,
    events: eventWords.slice(0, concrete).map((word) => event(`${prefix}${word}`)),
  };
}
