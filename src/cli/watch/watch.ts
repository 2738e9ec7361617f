import { join, relative } from 'node:path';
import { leaves, relativePath } from '../../codegen/config/project-path.js';
import { loadConfig } from '../../codegen/config/load-config.js';
import { type Build, built, openProject, type OpenProject } from '../build-project.js';
import { exitCode, type ExitCode } from '../exit-code.js';
import type { GenerateOptions } from '../generate.js';
import type { Host } from '../host.js';
import { settle } from '../settle.js';
import { interestIn, type ProjectFiles } from './interest.js';
import { createReporter } from './reporter.js';
import { tsconfigChain } from './tsconfig-chain.js';
import { watchChanges } from './watch-changes.js';

/** `hearken generate --watch`: keeps the generated file up to date until it is told to stop. */
export async function watch(options: GenerateOptions, host: Host): Promise<ExitCode> {
  const { project, source } = await loadConfig(host.cwd, options.config);
  const { directory } = project;
  const config = source === null ? null : relative(directory, source);
  let open: OpenProject | null = null;
  let files: ProjectFiles = filesOf(project, config);
  const interest = (path: string) => interestIn(path, files);
  const elsewhere = files.tsconfigs.filter(leaves);
  const signal = host.stopSignal();
  const reporter = createReporter(options, host);

  for await (const changed of watchChanges({ directory, elsewhere, interest, signal })) {
    reporter.start();
    const reload = changed.some((path) => interest(path) === 'reload');
    open = reload ? await openProject(options.config, host) : await goOn(open, changed);
    if (reload) files = filesOf(open.build.project, config);
    reporter.report(await settle(open.build, {}));
  }
  return exitCode.fine;

  async function goOn(current: OpenProject | null, changed: readonly string[]) {
    if (!current?.compiler) return openProject(options.config, host);
    const sources = changed.filter((path) => interest(path) === 'source');
    const build = built(
      current.build.project,
      current.compiler.update(sources.map((path) => join(directory, path))),
    );
    return { ...current, build };
  }
}

function filesOf({ config, directory }: Build['project'], source: string | null): ProjectFiles {
  const chain = tsconfigChain(join(directory, config.tsconfig));
  const tsconfigs = chain.map((path) => relativePath(directory, path));
  return { output: config.output, lock: config.lock, tsconfigs, config: source };
}
