import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.js';
import { ledgerProject } from '../support/ledger-project.js';
import { tempProject } from '../support/temp-project.js';
import { testHost } from '../support/test-host.js';

async function hearken(argv: readonly string[], files: Record<string, string | object> = {}) {
  const host = testHost(tempProject({ ...ledgerProject, ...files }));
  const code = await run(['explain', ...argv], host);
  return { code, out: host.stdout.text, err: host.stderr.text };
}

describe('explain', () => {
  it('explains several names, one after the other', async () => {
    const { code, out, err } = await hearken(['Ledger.note', 'OrderPlaced']);

    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Ledger.note src/ledger.ts:5:3: a handler method\n');
    expect(out).toContain('\n\nOrderPlaced src/order-placed.ts:2:14\n');
    expect(out).not.toContain('\u001B');
  });

  it.each([
    [{ FORCE_COLOR: '1' }, true],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false],
  ])('with %j has colour: %s', async (env, colored) => {
    const host = testHost(tempProject(ledgerProject), { env });
    await run(['explain', 'Ledger'], host);

    expect(host.stdout.text.includes('\u001B')).toBe(colored);
  });

  it('prints one document with the diagnostics of the project', async () => {
    const { code, out, err } = await hearken(['Ledger', '--json']);

    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject({
      explained: [{ asked: 'Ledger', kind: 'class', handler: true, id: 'src/ledger.ts#Ledger' }],
      diagnostics: [],
    });
  });

  it('exits with 2 for a name that is unknown, and says what may be meant', async () => {
    const { code, out } = await hearken(['Ledger', 'OrderPlacd']);

    expect(code).toBe(2);
    expect(out).toContain('did you mean OrderPlaced?');
  });

  it('exits with 2 for a name of several', async () => {
    const twin = { 'src/twin.ts': 'export class Ledger {}\n' };
    const { code, out } = await hearken(['Ledger', 'twin.ts#Ledger', '--json'], twin);

    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({
      explained: [
        {
          kind: 'ambiguous',
          candidates: [{ id: 'src/ledger.ts#Ledger' }, { id: 'src/twin.ts#Ledger' }],
        },
        { kind: 'class', id: 'src/twin.ts#Ledger', handler: false },
      ],
    });
  });

  it('explains what can be proved beside an error, and exits with 2', async () => {
    const { code, out, err } = await hearken(['Ledger'], { 'src/broken.ts': 'export class {' });

    expect(code).toBe(2);
    expect(out).toContain('a handler class');
    expect(err).toContain('src/broken.ts');
    expect(err).toContain('what could be proved is explained');
  });

  it('with a broken config exits with 2 and explains nothing', async () => {
    const { code, out, err } = await hearken(['Ledger'], { 'hearken.config.json': '{' });

    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('hearken.config.json');
  });
});
