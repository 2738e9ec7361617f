import { diagnose } from '../../diagnostics/diagnose.js';
import { mentionsEvent, suggestsEvent } from '../mentions-event.js';
import type { ClassRule } from './class-subject.js';

export const hasEventMethod: ClassRule = {
  id: 'has-event-method',
  required: true,
  miss: ({ handler: { type, place, methods, unresolvedBase } }) => {
    const candidate = methods.some((method) => mentionsEvent(method) || suggestsEvent(method));
    if (candidate || unresolvedBase !== null) return null;
    return diagnose('handler-class-empty', { place }, { name: type.name });
  },
};
