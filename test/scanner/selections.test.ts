import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCreatedTally } from '../../src/codegen/scanner/text/created-tally.js';
import { indexFile, type FileIndex } from '../../src/codegen/scanner/text/file-index.js';
import { createSelections } from '../../src/codegen/scanner/text/selections.js';

const names = ['A', 'B', 'C'];
const texts = fc
  .uniqueArray(fc.constantFrom(...names))
  .map((created) => created.map((name) => `new ${name}();`).join('\n'));
const edits = fc.array(
  fc.tuple(fc.constantFrom('a.ts', 'b.ts', 'c.test.ts'), fc.option(texts, { nil: undefined })),
);

const createsA = ({ created }: FileIndex): boolean => created.includes('A');
const createsB = ({ created }: FileIndex): boolean => created.includes('B');

test('after every edit, what is picked out and counted is what a new look would find', () => {
  fc.assert(
    fc.property(edits, (changes) => {
      const files = new Map<string, FileIndex>();
      const selections = createSelections(files);
      const tally = createCreatedTally(files);
      for (const [at, [path, text]] of changes.entries()) {
        const before = files.get(path);
        const after = text === undefined ? undefined : indexFile(text);
        if (after === undefined) files.delete(path);
        else files.set(path, after);
        selections.put(path, after);
        tally.changed(before, after, path);

        // The second test takes the place of the first under their name.
        const picks = at % 3 === 2 ? createsB : createsA;
        const found = new Map([...files].filter(([, file]) => picks(file)));
        expect(selections.of('one', picks)).toEqual(found);
        expect(names.filter((name) => tally.has(name))).toEqual(
          names.filter((name) =>
            [...files].some(
              ([file, { created }]) => file !== 'c.test.ts' && created.includes(name),
            ),
          ),
        );
      }
    }),
  );
});
