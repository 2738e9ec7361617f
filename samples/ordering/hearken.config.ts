import { defineConfig } from 'hearken/config';

export default defineConfig({
  output: 'src/hearken.gen.ts',
  container: { compositionRoots: ['src/composition-root.ts'] },
  handlers: {
    decorators: ['DomainEventHandler'],
    // A class that implements this interface is a handler, too, and needs no decorator.
    interfaces: ['HandlesDomainEvents'],
  },
});
