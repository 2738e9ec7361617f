import { diagnose } from '../../diagnostics/diagnose.js';
import { methodLabel } from '../method-label.js';
import { declaredEvents } from '../declared-events.js';
import type { MethodRule } from './method-subject.js';

export const takesEveryInstance: MethodRule = {
  id: 'takes-every-instance',
  required: false,
  miss: ({ method, events }) => {
    const [parameter] = method.parameters;
    const generic = declaredEvents(parameter, events).some((event) => event.typeParameters > 0);
    if (parameter === undefined || !generic || !narrows(parameter.text)) return null;
    const facts = { method: methodLabel(method), parameter: parameter.name, text: parameter.text };
    return diagnose('handler-event-generic', parameter, facts);
  },
};

/** True when the text gives type arguments other than those that fit every instance. */
function narrows(text: string): boolean {
  const [, ...given] = text.split('<');
  const all = given.flatMap((part) => (part.split('>')[0] ?? '').split(','));
  return all.some((one) => !/^\s*(unknown|any)\s*$/.test(one));
}
