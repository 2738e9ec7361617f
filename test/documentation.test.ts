import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPage, type Block } from './documentation/page.js';
import { TrialProject } from './documentation/trial-project.js';

const repository = join(import.meta.dirname, '..');
const pages = [
  'README.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'samples/inventory/README.md',
  'samples/ordering/README.md',
  'samples/restaurant/README.md',
  ...readdirSync(join(repository, 'docs'))
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
];

interface Shown {
  readonly promised: string;
  readonly printed: string;
}

/** Does what a page says, from its first block to its last; returns what it promised and got. */
async function follow(blocks: readonly Block[], project: TrialProject): Promise<Shown[]> {
  const shown: Shown[] = [];
  let printed = '';
  for (const { language, file, text } of blocks) {
    if (file !== null) project.write(file, `${text}\n`);
    else if (language === 'sh') printed = await project.runAll(text.split('\n'));
    else if (language === 'text') shown.push({ promised: text.trim(), printed: printed.trim() });
  }
  return shown;
}

describe.each(pages.map((name) => ({ name, ...readPage(join(repository, name)) })))(
  '$name',
  ({ name, blocks, links }) => {
    it('links to files that are there', () => {
      const targets = links.map((link) => link.replace(/#.*$/, '')).filter((link) => link !== '');
      const missing = targets.filter(
        (link) => !/^https?:/.test(link) && !existsSync(join(repository, dirname(name), link)),
      );
      expect(missing).toEqual([]);
    });

    it('names the file of each piece of TypeScript, so that all of it is compiled', () => {
      const loose = blocks.filter(({ language, file }) => language === 'ts' && file === null);
      expect(loose).toEqual([]);
    });

    if (!blocks.some(({ file }) => file !== null)) return;

    it.concurrent(
      'works as it is written',
      async ({ onTestFinished }) => {
        const project = new TrialProject();
        onTestFinished(() => project.remove());
        for (const { promised, printed } of await follow(blocks, project)) {
          expect(printed).toBe(promised);
        }
        expect(await project.runAll(['hearken generate --silent', 'tsc --noEmit'])).toBe('');
      },
      60_000,
    );
  },
);
