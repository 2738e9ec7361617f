import type { OptionsFact } from './facts.js';

/** The options of a marker that is given none. */
export const noOptions: OptionsFact = {
  delivery: null,
  order: null,
  timeout: null,
  places: { delivery: null, order: null, timeout: null },
  before: [],
  after: [],
  formerly: [],
  unreadable: [],
};
