import { diagnose } from '../../diagnostics/diagnose.js';
import type { EventRule } from './event-subject.js';

export const isHandled: EventRule = {
  id: 'is-handled',
  required: false,
  miss: ({ event: { type, place }, handled }) =>
    handled === 'no' ? diagnose('event-not-handled', { place }, { event: type.name }) : null,
};
