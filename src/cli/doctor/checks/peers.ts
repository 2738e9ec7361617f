import { satisfies } from 'semver';
import type { Check, Examination } from '../examination.js';
import { type Finding, ok, problem } from '../finding.js';

/** The packages that Hearken needs beside it, in the versions that it was tried with. */
export const peers: Check = {
  id: 'peers',
  examine: (examination) =>
    Object.entries(examination.own.peerDependencies).flatMap(([name, range]) =>
      peer({ name, range }, examination),
    ),
};

interface Peer {
  readonly name: string;
  readonly range: string;
}

function peer({ name, range }: Peer, { packages, own }: Examination): Finding[] {
  const found = packages.find(name);
  const remedy = `npm install ${name}@'${range}'`;
  if (found === null) {
    const isOptional = own.peerDependenciesMeta[name]?.optional === true;
    return isOptional ? [] : [problem(`${name} is not installed`, remedy)];
  }
  return satisfies(found.version, range, { includePrerelease: true })
    ? [ok(`${name} ${found.version} is in ${range}`)]
    : [problem(`${name} ${found.version} is not in ${range}`, remedy)];
}
