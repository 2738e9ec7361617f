import { basename, join } from 'node:path';
import { sourcesIn } from '../../codegen/config/find-source.js';
import type { Step } from '../init.js';
import { writeNew } from './write-new.js';

const file = 'hearken.config.ts';

const content = `import { defineConfig } from 'hearken/config';

export default defineConfig({
  output: 'src/hearken.gen.ts',
});
`;

export function addConfig(directory: string): Step {
  const [present] = sourcesIn(directory);
  if (present !== undefined) return { done: 'left', what: `the config in ${basename(present)}` };
  const added = writeNew(join(directory, file), content);
  return { done: added ? 'added' : 'left', what: file };
}
