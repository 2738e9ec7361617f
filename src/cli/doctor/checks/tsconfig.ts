import type { TsconfigOptions } from '../../../codegen/model/survey.js';
import { count } from '../../counts.js';
import type { Check } from '../examination.js';
import { ok, problem } from '../finding.js';

/** The tsconfig in force, with what decides how modules and decorators are compiled. */
export const tsconfig: Check = {
  id: 'tsconfig',
  examine({ survey }) {
    if (survey === null) return [];
    const { path, extends: bases, files, options, troubles } = survey.tsconfig;
    if (troubles.length > 0) return troubles.map(({ message, hint }) => problem(message, hint));
    const chain = bases.length === 0 ? '' : `, which extends ${bases.join(', ')},`;
    return [ok(`${path}${chain} lists ${count(files, 'file')}: ${inWords(options)}`)];
  },
};

/** `target es2022, experimentalDecorators`; what the compiler decides is left out. */
function inWords(options: TsconfigOptions): string {
  const set = Object.entries(options).flatMap(([name, value]) => {
    if (value === null || value === false) return value === null ? [] : `no ${name}`;
    return value === true ? name : `${name} ${value}`;
  });
  return set.length === 0 ? 'no option of interest' : set.join(', ');
}
