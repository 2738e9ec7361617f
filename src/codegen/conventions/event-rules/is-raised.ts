import { diagnose } from '../../diagnostics/diagnose.js';
import type { EventRule } from './event-subject.js';

export const isRaised: EventRule = {
  id: 'is-raised',
  required: false,
  miss: ({ event: { type, place }, raised }) =>
    raised === 'no' ? diagnose('event-not-raised', { place }, { event: type.name }) : null,
};
