import { diagnose } from '../../diagnostics/diagnose.js';
import type { ClassRule } from './class-subject.js';

export const isConcrete: ClassRule = {
  id: 'is-concrete',
  required: true,
  miss: ({ handler: { abstract, type, place }, isExtended }) => {
    if (!abstract) return null;
    const code = isExtended ? 'handler-class-abstract' : 'handler-class-without-subclass';
    return diagnose(code, { place }, { name: type.name });
  },
};
