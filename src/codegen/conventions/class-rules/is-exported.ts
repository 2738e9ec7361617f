import { diagnose } from '../../diagnostics/diagnose.js';
import type { ClassRule } from './class-subject.js';

export const isExported: ClassRule = {
  id: 'is-exported',
  required: true,
  miss: ({ handler: { type, place } }) =>
    type.exportPath === null
      ? diagnose('handler-class-not-exported', { place }, { name: type.name })
      : null,
};
