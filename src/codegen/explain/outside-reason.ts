import type { FileStanding } from '../model/inspection.js';
import type { Place } from '../model/place.js';
import type { Evidence } from './evidence.js';
import type { Reason } from './method-explanation.js';

/** Why a file is not read; nothing for one that is. */
export function outsideReason(
  standing: FileStanding,
  place: Place,
  { config }: Evidence,
): readonly Reason[] {
  const { tsconfig, include } = config;
  switch (standing) {
    case 'read':
      return [];
    case 'notIncluded':
      return [
        {
          message: `${place.file} is not read: the config's \`include\` (${include.join(', ')}) leaves it out`,
          hint: 'add a glob to `include` that matches it, or take `include` away',
          place: null,
        },
      ];
    case 'unlisted':
      return [
        {
          message: `${place.file} is not read: ${tsconfig} does not list it, and no file it lists imports it`,
          hint: `add it to \`include\` or \`files\` of ${tsconfig}, or name another one in the config's \`tsconfig\``,
          place: null,
        },
      ];
  }
}
