import type { Check, Examination } from '../examination.js';
import { type Finding, ok, problem, warning } from '../finding.js';
import type { Installed } from '../packages.js';

const names = ['tsyringe', 'hearken'];

/** Two copies of a package are two containers, and two classes of each name. */
export const copies: Check = {
  id: 'copies',
  examine: (examination) => names.flatMap((name) => copiesOf(name, examination)),
};

function copiesOf(name: string, { packages }: Examination): readonly Finding[] {
  const own = packages.find(name);
  const library = packages.find('hearken');
  if (own === null || library === null) return [];
  const seen = packages.findFrom(library, name);
  if (seen !== null && seen.directory !== own.directory) return [split(name, own, seen)];
  const found = packages.copies(name);
  if (found.length < 2) return [ok(`${name} is installed once`)];
  return [several(name, found)];
}

function split(name: string, own: Installed, seen: Installed): Finding {
  return problem(
    `the project uses ${name} ${own.version} in ${own.directory}, Hearken ${seen.version} in ${seen.directory}: what is registered in one container is unknown to the other`,
    `install ${name} once: \`npm dedupe\`, or an override in package.json`,
  );
}

function several(name: string, found: readonly Installed[]): Finding {
  const places = found.map(({ version, directory }) => `${version} in ${directory}`);
  return warning(
    `${name} is installed ${found.length} times: ${places.join(', ')}`,
    `a package that brings its own has a container of its own; \`npm dedupe\`, or an override in package.json`,
  );
}
