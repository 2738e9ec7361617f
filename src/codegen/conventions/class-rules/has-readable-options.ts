import { unreadableOption } from '../unreadable-option.js';
import type { ClassRule } from './class-subject.js';

export const hasReadableOptions: ClassRule = {
  id: 'has-readable-options',
  required: false,
  miss: ({ handler: { marker, type } }) => unreadableOption(type.name, marker.options),
};
