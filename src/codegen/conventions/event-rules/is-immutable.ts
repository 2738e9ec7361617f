import { diagnose } from '../../diagnostics/diagnose.js';
import type { EventRule } from './event-subject.js';

export const isImmutable: EventRule = {
  id: 'is-immutable',
  required: false,
  miss({ event: { type, assignable } }) {
    const [first, ...others] = assignable;
    if (first === undefined) return null;
    const related = others.map(({ name, place }) => ({ place, message: `so can ${name}` }));
    const fields = assignable.map(({ name }) => name);
    const { place } = first;
    return diagnose('event-mutable-field', { place, related }, { event: type.name, fields });
  },
};
