import { diagnose } from '../../diagnostics/diagnose.js';
import type { ClassRule } from './class-subject.js';

export const hasResolvableBase: ClassRule = {
  id: 'has-resolvable-base',
  required: false,
  miss: ({ handler: { unresolvedBase: base, type } }) =>
    base === null
      ? null
      : diagnose('handler-base-unresolved', base, { name: type.name, base: base.text }),
};
