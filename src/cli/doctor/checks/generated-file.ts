import { join } from 'node:path';
import { isStale, readCurrent } from '../../../codegen/output/current-file.js';
import { count } from '../../counts.js';
import type { Check } from '../examination.js';
import { type Finding, ok, problem } from '../finding.js';

const generate = 'run `npx hearken generate`';

/** Whether the generated file is there, and is what the sources give. */
export const generatedFile: Check = {
  id: 'generated-file',
  async examine({ config: { project }, build }) {
    if (build === null) return [];
    const { output } = project.config;
    const errors = build.diagnostics.filter(({ severity }) => severity === 'error').length;
    try {
      const current = await readCurrent(join(project.directory, output));
      const content = build.compilation?.output ?? null;
      const found = current === null ? [absent(output)] : compared(output, current, content);
      return errors === 0 ? found : [withErrors(errors), ...found];
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      return [problem(`${output} cannot be read: ${error.message}`, 'mend what is in the way')];
    }
  },
};

function absent(output: string): Finding {
  return problem(`${output} is not there`, generate);
}

function compared(output: string, current: string, content: string | null): Finding[] {
  if (content === null) return [];
  return isStale(current, content)
    ? [problem(`${output} is not what the sources give`, generate)]
    : [ok(`${output} is up to date`)];
}

function withErrors(errors: number): Finding {
  const message = `the project has ${count(errors, 'error')}, so that nothing is generated`;
  return problem(message, `${generate}, which shows each with its place`);
}
