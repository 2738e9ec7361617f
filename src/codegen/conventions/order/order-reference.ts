import type { OptionsFact, OrderReferenceFact } from '../../model/facts.js';
import { groupBy } from '../../model/group-by.js';
import type { OrderedMethod } from './ordered-method.js';

/** One `before` or `after`, and the handler methods that it speaks for. */
export interface OrderReference {
  readonly fact: OrderReferenceFact;
  readonly direction: 'before' | 'after';
  readonly from: readonly OrderedMethod[];
}

/** Everything that the options of the methods and of their classes ask for. */
export function orderReferences(methods: readonly OrderedMethod[]): OrderReference[] {
  const classes = [...groupBy(methods, ({ handler }) => handler)];
  return [
    ...classes.flatMap(([{ marker }, own]) => references(marker.options, own)),
    ...methods.flatMap((from) =>
      from.method.options === null ? [] : references(from.method.options, [from]),
    ),
  ];
}

function references(options: OptionsFact, from: readonly OrderedMethod[]): OrderReference[] {
  return (['before', 'after'] as const).flatMap((direction) =>
    options[direction].map((fact) => ({ fact, direction, from })),
  );
}
