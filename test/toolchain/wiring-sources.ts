import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from '../../src/codegen/generator/generate.js';
import type { ImportStyle } from '../../src/codegen/model/facts.js';
import { wiringModel } from '../fixtures/wiring/model.js';
import { repository } from './temp-project.js';

/** How a project marks its handlers: `@DomainEventHandler`, or `DomainEventHandler(Billing)`. */
export type Marking = 'decorator' | 'call';

/** The fixture project as somebody with another import style and marking would have written it. */
export function wiringSources(importStyle: ImportStyle, marking: Marking): Map<string, string> {
  const output = generate({ ...wiringModel, importStyle }, 'src/hearken.gen.ts');
  const sources = new Map([['src/hearken.gen.ts', output]]);
  for (const [path, text] of fixtureSources()) {
    const marked = marking === 'call' ? markedByCall(text) : text;
    sources.set(path, restyled(marked, importStyle));
  }
  return sources;
}

function* fixtureSources(): Iterable<[string, string]> {
  const fixture = join(repository, 'test/fixtures/wiring');
  for (const entry of readdirSync(join(fixture, 'src'), { recursive: true, encoding: 'utf8' })) {
    if (!entry.endsWith('.ts') || entry.endsWith('.gen.ts')) continue;
    yield [`src/${entry}`, readFileSync(join(fixture, 'src', entry), 'utf8')];
  }
}

function markedByCall(text: string): string {
  const [, name] = /@DomainEventHandler\nexport class (\w+)/.exec(text) ?? [];
  if (name === undefined) return text;
  return `${text.replace('@DomainEventHandler\n', '')}\nDomainEventHandler(${name});\n`;
}

function restyled(text: string, importStyle: ImportStyle): string {
  const ending = { js: '.js', ts: '.ts', none: '' }[importStyle];
  return text.replaceAll(/from '(\..*)\.js'/g, `from '$1${ending}'`);
}

/** What the fixture prints, however it was built. */
export const expectedLines: readonly string[] = readFileSync(
  join(repository, 'test/fixtures/wiring/expected.txt'),
  'utf8',
)
  .trimEnd()
  .split('\n');
