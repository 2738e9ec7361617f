import { diagnose } from '../../diagnostics/diagnose.js';
import { hasPastTense } from './past-tense.js';
import type { EventRule } from './event-subject.js';

export const isToldInPastTense: EventRule = {
  id: 'is-told-in-past-tense',
  required: false,
  miss: ({ event: { type, place, abstract } }) =>
    abstract || hasPastTense(type.name)
      ? null
      : diagnose('event-name-not-past-tense', { place }, { event: type.name }),
};
