import 'reflect-metadata';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compile, type Compilation } from '../../../src/codegen/compile.js';
import { containerRules } from '../../../src/codegen/diagnostics/catalogue/container-rules.js';
import { projectRef } from '../../scanner/project-ref.js';
import { writeProject, type Files } from '../../scanner/temporary-project.js';
import { arbitraryContainer, containerFiles } from './arbitrary-container.js';
import { runContainer } from './run-container.js';

// So that there is something to run, whatever is found.
const rules = Object.fromEntries(
  Object.keys(containerRules).map((code) => [code, 'info'] as const),
);

function compileFiles(files: Files): Compilation {
  return compile(
    projectRef(writeProject(files), {
      rules,
      container: { kind: 'tsyringe', compositionRoots: ['src/root.ts'] },
    }),
  );
}

type Verdict = 'resolved' | 'unresolvable' | 'undecided';

function verdictOf({ model, diagnostics }: Compilation): Verdict {
  const verdicts = model.dependencies.flatMap(({ parameters }) =>
    parameters.map(({ verdict }) => verdict),
  );
  const hasCycle = diagnostics.some(({ code }) => code === 'dependency-cycle');
  if (hasCycle || verdicts.includes('unresolvable')) return 'unresolvable';
  return verdicts.includes('undecided') ? 'undecided' : 'resolved';
}

it('what is proved of the container is what tsyringe does', () => {
  fc.assert(
    fc.property(arbitraryContainer, (spec) => {
      const files = containerFiles(spec);
      const compilation = compileFiles(files);
      const generated = { ...files, 'src/hearken.gen.ts': compilation.output ?? '' };
      const outcomes = [true, false].map((branch) => runContainer(generated, branch));
      fc.pre(outcomes.every(({ at }) => at !== 'composing'));
      const happened = outcomes.every(({ at }) => at === 'end') ? 'built' : 'thrown';
      expect(expected[verdictOf(compilation)]).toContain(happened);
    }),
    { numRuns: 25 },
  );
}, 120_000);

const expected: Readonly<Record<Verdict, readonly string[]>> = {
  resolved: ['built'],
  unresolvable: ['thrown'],
  undecided: ['built', 'thrown'],
};
