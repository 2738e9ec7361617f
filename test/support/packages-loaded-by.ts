import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { start } from './spawn-hearken.js';

/** Which packages a run loads, by the coverage that V8 writes. */
export async function packagesLoadedBy(cwd: string, ...argv: string[]): Promise<readonly string[]> {
  const report = mkdtempSync(join(tmpdir(), 'hearken-coverage-'));
  onTestFinished(() => rmSync(report, { recursive: true }));
  await start(cwd, argv, { NODE_V8_COVERAGE: report }).ended;
  const urls = readdirSync(report).flatMap((file) => {
    const { result } = JSON.parse(readFileSync(join(report, file), 'utf8')) as {
      result: { url: string }[];
    };
    return result.map(({ url }) => url.match(/node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1]);
  });
  return [...new Set(urls)].filter((name) => name !== undefined).toSorted();
}
