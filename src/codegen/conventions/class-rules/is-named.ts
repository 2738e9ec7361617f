import { diagnose } from '../../diagnostics/diagnose.js';
import type { ClassRule } from './class-subject.js';

export const isNamed: ClassRule = {
  id: 'is-named',
  required: true,
  miss: ({ handler: { anonymous, marker } }) =>
    anonymous
      ? diagnose('handler-class-anonymous', { place: marker.place }, { marker: marker.name })
      : null,
};
