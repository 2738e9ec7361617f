/** How often the behaviors were gone through. */
const passed = { times: 0 };

/** The least that a behavior can do. */
export function pass<T>(next: () => T): T {
  passed.times++;
  return next();
}
