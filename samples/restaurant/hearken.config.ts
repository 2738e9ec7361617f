import { defineConfig } from 'hearken/config';

export default defineConfig({
  output: 'src/hearken.gen.ts',
  container: { compositionRoots: ['src/composition-root.ts'] },
});
