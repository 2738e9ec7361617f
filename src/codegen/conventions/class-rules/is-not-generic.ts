import { diagnose } from '../../diagnostics/diagnose.js';
import type { ClassRule } from './class-subject.js';

export const isNotGeneric: ClassRule = {
  id: 'is-not-generic',
  required: true,
  miss: ({ handler: { typeParameters, type, place } }) =>
    typeParameters > 0 ? diagnose('handler-class-generic', { place }, { name: type.name }) : null,
};
