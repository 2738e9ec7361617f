import { diagnose } from '../../diagnostics/diagnose.js';
import { methodLabel } from '../method-label.js';
import { declaredEvents } from '../declared-events.js';
import type { MethodRule } from './method-subject.js';

export const takesExportedEvent: MethodRule = {
  id: 'takes-exported-event',
  required: true,
  miss: ({ method, events }) => {
    const [parameter] = method.parameters;
    const hidden = declaredEvents(parameter, events).find(({ type }) => type.exportPath === null);
    if (parameter === undefined || hidden === undefined) return null;
    const { place } = parameter;
    const related = [{ place: hidden.place, message: `${hidden.type.name} is declared here` }];
    const facts = { method: methodLabel(method), event: hidden.type.name };
    return diagnose('event-not-exported', { place, related }, facts);
  },
};
