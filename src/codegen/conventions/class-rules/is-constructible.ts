import { diagnose } from '../../diagnostics/diagnose.js';
import type { ClassRule } from './class-subject.js';

export const isConstructible: ClassRule = {
  id: 'is-constructible',
  required: true,
  miss: ({ handler: { constructorVisibility: visibility, type, place } }) =>
    visibility === 'public'
      ? null
      : diagnose('handler-class-not-constructible', { place }, { name: type.name, visibility }),
};
