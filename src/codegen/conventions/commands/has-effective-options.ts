import { diagnose } from '../../diagnostics/diagnose.js';
import { comparePlaces } from '../../model/compare-places.js';
import type { OptionsFact } from '../../model/facts.js';
import type { Place } from '../../model/place.js';
import { methodLabel } from '../method-label.js';
import type { MethodRule } from '../method-rules/method-subject.js';

/** A command has one handler and no delivery: what decides of many when each runs decides nothing here. */
export const hasEffectiveOptions: MethodRule = {
  id: 'has-effective-options',
  required: false,
  miss: ({ method }) => {
    const idle = method.options === null ? [] : idleOptions(method.options);
    const [first, ...others] = idle;
    if (first === undefined) return null;
    const related = others.map(({ option, place }) => ({
      place,
      message: `so does \`${option}\``,
    }));
    const facts = { method: methodLabel(method), option: first.option };
    return diagnose('command-option-without-effect', { place: first.place, related }, facts);
  },
};

interface IdleOption {
  readonly option: string;
  readonly place: Place;
}

/** Those that are given, in source order. */
function idleOptions(options: OptionsFact): readonly IdleOption[] {
  const { delivery, order } = options.places;
  const given = {
    delivery,
    order,
    before: options.before[0]?.place ?? null,
    after: options.after[0]?.place ?? null,
    formerly: options.formerly[0]?.place ?? null,
  };
  return Object.entries(given)
    .flatMap(([option, place]) => (place === null ? [] : { option, place }))
    .toSorted((a, b) => comparePlaces(a.place, b.place));
}
