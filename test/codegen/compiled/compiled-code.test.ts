import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codePlace, readCode } from '../../../src/codegen/compiled/code-file.js';
import { loadCompiled } from '../../../src/codegen/compiled/load-compiled.js';
import { hearken } from '../../support/spawn-hearken.js';
import { tempProject, write } from '../../support/temp-project.js';

const require = createRequire(import.meta.url);

function script(text = 'module.exports = { here: __filename, answer: () => 6 * 7 };'): string {
  const directory = realpathSync(tempProject({}));
  write(directory, { 'node_modules/sums/index.js': text });
  return join(directory, 'node_modules/sums/index.js');
}

/** What a fresh require of a script gives, loaded from here. */
function load(path: string): { readonly here: string; answer(): number } {
  delete require.cache[path];
  loadCompiled(path).keepCode();
  return require(path) as ReturnType<typeof load>;
}

const kept = (path: string): string => codePlace(path)?.file ?? '';

const codeOf = (path: string) => {
  const place = codePlace(path);
  return place && readCode(place);
};

describe('the code of a script', () => {
  it('is kept beside the packages, and serves the next load', () => {
    const path = script();
    expect(load(path).answer()).toBe(42);
    const code = readFileSync(kept(path));
    expect(kept(path)).toContain(join(path, '../../.cache/hearken/'));
    expect(load(path)).toMatchObject({ here: path });
    expect(load(path).answer()).toBe(42);
    expect(readFileSync(kept(path))).toEqual(code);
  });

  it('is made anew once the script has changed', () => {
    const path = script();
    load(path);
    const code = readFileSync(kept(path));
    writeFileSync(path, 'module.exports = { here: __filename, answer: () => 43, more: true };');
    expect(codeOf(path)).toBeNull();
    expect(load(path).answer()).toBe(43);
    expect(codeOf(path)).not.toBeNull();
    expect(readFileSync(kept(path))).not.toEqual(code);
  });

  it.each([
    ['damaged', (code: Buffer) => code.fill(1, 100, 140)],
    ['cut off', (code: Buffer) => code.subarray(0, code.length / 2)],
    ['empty', () => Buffer.alloc(0)],
    ['of another making', () => Buffer.from('{}')],
  ])('is made anew where it is %s', (_, spoil) => {
    const path = script();
    load(path);
    const code = readFileSync(kept(path));
    writeFileSync(kept(path), spoil(Buffer.from(code)));
    expect(codeOf(path)).toBeNull();
    expect(load(path).answer()).toBe(42);
    expect(codeOf(path)).not.toBeNull();
  });

  it('is done without where it cannot be kept', () => {
    const path = script();
    mkdirSync(kept(path), { recursive: true });
    expect(load(path).answer()).toBe(42);
    expect(readdirSync(kept(path))).toEqual([]);
  });

  it('is kept beside the nearest packages, where the script itself is none of them', () => {
    const directory = realpathSync(tempProject({}));
    write(directory, {
      'dist/main.cjs': 'module.exports = {};',
      'node_modules/x/package.json': '{}',
    });
    expect(kept(join(directory, 'dist/main.cjs'))).toContain(
      join(directory, 'node_modules/.cache/hearken/'),
    );
  });

  it('is kept nowhere for a script that nobody installed', () => {
    const directory = realpathSync(mkdtempSync(join(tmpdir(), 'hearken-alone-')));
    writeFileSync(join(directory, 'index.js'), 'module.exports = {};');
    expect(codePlace(join(directory, 'index.js'))).toBeNull();
  });
});

const files = {
  'tsconfig.json': { compilerOptions: { module: 'esnext', moduleResolution: 'bundler' } },
  'src/events.ts':
    "import { DomainEvent } from 'hearken';\nexport class Paid extends DomainEvent {}",
  'src/bill.ts': `import { DomainEventHandler } from 'hearken';
    import { Paid } from './events';
    @DomainEventHandler export class Bill { on(event: Paid): void {} }`,
};

describe('the compiler', () => {
  it('writes the same with code that an earlier run has kept', async () => {
    const written = [];
    for (const directory of [tempProject(files), tempProject(files)]) {
      expect(await hearken(directory, 'generate')).toMatchObject({ code: 0 });
      written.push(readFileSync(join(directory, 'src/hearken.gen.ts'), 'utf8'));
    }
    expect(written[0]).toBe(written[1]);
  });
});
