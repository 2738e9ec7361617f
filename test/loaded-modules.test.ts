import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';

const root = join(import.meta.dirname, '..');

/**
 * Every file that a fresh node loads for this import, ESM and CommonJS alike: the coverage that
 * V8 writes names each script it compiled, where a loader hook would miss what `require` loads.
 */
function filesLoadedBy(entry: string): string[] {
  const report = mkdtempSync(join(tmpdir(), 'hearken-loaded-'));
  onTestFinished(() => {
    rmSync(report, { recursive: true });
  });
  execFileSync(process.execPath, ['--input-type=module', '--eval', `await import('${entry}')`], {
    cwd: root,
    env: { ...process.env, NODE_V8_COVERAGE: report },
  });
  return readdirSync(report)
    .flatMap((file) => scriptsOf(join(report, file)))
    .filter((url) => url.startsWith('file:') && !url.includes('[eval'))
    .map((url) =>
      fileURLToPath(url)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
    .toSorted();
}

function scriptsOf(report: string): string[] {
  const { result } = JSON.parse(readFileSync(report, 'utf8')) as { result: { url: string }[] };
  return result.map(({ url }) => url);
}

const unexpected = (files: readonly string[], expected: RegExp): string[] =>
  files.filter((file) => !expected.test(file));

it("importing 'hearken' loads the run time, tsyringe and nothing of the build", () => {
  const files = filesLoadedBy('hearken');
  expect(files).toContain('dist/index.js');
  const expected =
    /^(dist\/(index\.js|runtime\/)|node_modules\/(tsyringe|reflect-metadata|tslib)\/)/;
  expect(unexpected(files, expected), `loaded:\n${files.join('\n')}`).toEqual([]);
});

it("importing 'hearken/testing' loads the kit, the run time and what compares texts", () => {
  const files = filesLoadedBy('hearken/testing');
  expect(files).toContain('dist/testing/index.js');
  const expected =
    /^(dist\/(testing|runtime)\/|node_modules\/(tsyringe|reflect-metadata|tslib|diff)\/)/;
  expect(unexpected(files, expected), `loaded:\n${files.join('\n')}`).toEqual([]);
});

it("importing 'hearken/config' loads no package at all", () => {
  const files = filesLoadedBy('hearken/config');
  expect(unexpected(files, /^dist\/codegen\/config\/define-config\.js$/)).toEqual([]);
});

it.each(['memory', 'sqlite', 'postgres'])("importing 'hearken/%s' loads no driver", (store) => {
  const files = filesLoadedBy(`hearken/${store}`);
  expect(files).toContain(`dist/stores/${store}/index.js`);
  const expected = new RegExp(`^dist/(runtime/|stores/([^/]+|errors/.*|${store}/.*)$)`);
  expect(unexpected(files, expected)).toEqual([]);
  expect(files.filter((file) => file.includes('tsyringe'))).toEqual([]);
});

it("importing 'hearken/opentelemetry' loads the OpenTelemetry API and next to nothing of the run time", () => {
  const files = filesLoadedBy('hearken/opentelemetry');
  expect(files.some((file) => file.startsWith('node_modules/@opentelemetry/api/'))).toBe(true);
  const expected =
    /^(dist\/(opentelemetry\/|runtime\/(behaviors\/settle|dispatch\/promise)\.js)|node_modules\/@opentelemetry\/api\/)/;
  expect(unexpected(files, expected), `loaded:\n${files.join('\n')}`).toEqual([]);
});

it.each(['scanner/text/read-sources.js', 'load-compiler.js', 'scanner/text/source-texts.js'])(
  'files are listed, read and indexed without the compiler: %s',
  (entry) => {
    const files = filesLoadedBy(`./dist/codegen/${entry}`);
    expect(files.some((file) => file.startsWith('dist/'))).toBe(true);
    expect(files.filter((file) => /ts-morph|typescript/.test(file))).toEqual([]);
  },
);

it('would see a build package, were one loaded', () => {
  const files = filesLoadedBy('ts-morph');
  expect(files.some((file) => file.startsWith('node_modules/ts-morph/'))).toBe(true);
});
