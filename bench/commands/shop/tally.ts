/** What the handlers have added up: the effect that no compiler can drop, and by which work is checked. */
export const tally = { first: 0, second: 0, third: 0 };
