import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.js';
import { ledgerProject } from '../support/ledger-project.js';
import { tempProject } from '../support/temp-project.js';
import { testHost } from '../support/test-host.js';

async function hearken(argv: readonly string[], files: Record<string, string | object> = {}) {
  const host = testHost(tempProject({ ...ledgerProject, ...files }));
  const code = await run(['graph', ...argv], host);
  const written = (file: string) => readFileSync(join(host.cwd, file), 'utf8');
  return { code, out: host.stdout.text, err: host.stderr.text, written, host };
}

describe('graph', () => {
  it('prints a flowchart for Mermaid', async () => {
    const { code, out, err } = await hearken([]);

    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('flowchart LR\n');
    expect(out).toContain('  event_OrderPlaced --> handler_Ledger_note\n');
  });

  it('prints another format when asked', async () => {
    const { code, out } = await hearken(['--format', 'json']);

    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      nodes: [{ id: 'event OrderPlaced' }, { id: 'handler Ledger.note' }],
      edges: [{ from: 'event OrderPlaced', to: 'handler Ledger.note' }],
    });
  });

  it('writes a file in the format of its ending, and only when it changes', async () => {
    const { code, out, written, host } = await hearken(['--output', 'docs/flow.gv']);

    expect({ code, out }).toEqual({ code: 0, out: 'docs/flow.gv: written (2 nodes)\n' });
    expect(written('docs/flow.gv')).toContain('digraph flow {');
    await run(['graph', '--output', 'docs/flow.gv'], host);
    expect(host.stdout.text).toContain('docs/flow.gv: unchanged (2 nodes)\n');
  });

  it('draws what can be proved beside an error, and exits with 2', async () => {
    const { code, out, err } = await hearken([], { 'src/broken.ts': 'export class {' });

    expect(code).toBe(2);
    expect(out).toContain('handler_Ledger_note');
    expect(err).toContain('what could be proved is drawn');
  });

  it('with a broken config exits with 2 and draws nothing', async () => {
    const { code, out, err } = await hearken([], { 'hearken.config.json': '{' });

    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('hearken.config.json');
  });
});
