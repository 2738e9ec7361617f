import { diagnose } from '../../diagnostics/diagnose.js';
import { unrestorableParts } from './unrestorable-parts.js';
import type { EventRule } from './event-subject.js';

export const isRestorable: EventRule = {
  id: 'is-restorable',
  required: false,
  miss({ event: { type, place, shape } }) {
    const [reason] = shape === null ? [] : unrestorableParts(shape);
    if (reason === undefined) return null;
    return diagnose('event-not-restorable', { place }, { event: type.name, reason });
  },
};
