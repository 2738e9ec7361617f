import { Command, Option } from 'commander';
import type { ExitCode } from './exit-code.js';
import { formats } from './format.js';
import { graphFormats } from './graph-format.js';
import type { Host } from './host.js';
import { version } from './version.js';

const exitCodes = `
Exit codes:
  0  fine
  1  the generated file or the lock file is stale (check, generate --check)
  2  errors in the source, the config or the command line; problems that doctor finds
  3  a bug in Hearken`;

/** The command line: every verb with its options. Each verb is loaded when it is called for. */
export function program(host: Host, finish: (code: ExitCode) => void): Command {
  const hearken = new Command('hearken')
    .description('Finds the handlers of domain events and writes their wiring as typed TypeScript.')
    .version(version(), '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .addHelpText('after', exitCodes)
    .configureOutput({
      writeOut: (text) => host.stdout.write(text),
      writeErr: (text) => host.stderr.write(text),
      getOutHelpWidth: () => 100,
      getErrHelpWidth: () => 100,
    })
    .exitOverride();
  addInit(hearken, host, finish);
  addGenerate(hearken, host, finish);
  addCheck(hearken, host, finish);
  addLock(hearken, host, finish);
  addList(hearken, host, finish);
  addExplain(hearken, host, finish);
  addGraph(hearken, host, finish);
  addDiff(hearken, host, finish);
  addDoctor(hearken, host, finish);
  return hearken;
}

type Add = (hearken: Command, host: Host, finish: (code: ExitCode) => void) => void;

const formatOption = () =>
  new Option('--format <format>', 'how diagnostics are printed').choices(formats).conflicts('json');

const noCache = ['--no-cache', 'read everything anew, and keep nothing for later runs'] as const;

const addInit: Add = (hearken, host, finish) =>
  hearken
    .command('init')
    .description('add a config, a script and an example; nothing is overwritten')
    .action(async () => finish((await import('./init.js')).init(host)));

const addGenerate: Add = (hearken, host, finish) =>
  hearken
    .command('generate')
    .description('write the registry')
    .option('-c, --config <path>', 'use this config file')
    .addOption(
      new Option('-w, --watch', 'write it again whenever a source changes').conflicts([
        'check',
        'dryRun',
        'json',
        'format',
      ]),
    )
    .option(...noCache)
    .option('--check', 'write nothing; exit with 1 when the file is not up to date')
    .option('--dry-run', 'write nothing; print what would change as a unified diff')
    .option('--silent', 'print nothing but errors')
    .option('--json', 'print one JSON document')
    .addOption(formatOption())
    .action(async (options) =>
      finish(await (await import('./generate.js')).generate(options, host)),
    );

const addCheck: Add = (hearken, host, finish) =>
  hearken
    .command('check')
    .description(
      'for CI: write nothing; exit with 1 and a diff when the registry is not up to date',
    )
    .option('-c, --config <path>', 'use this config file')
    .option(...noCache)
    .option('--silent', 'print nothing but errors and the diff')
    .option('--json', 'print one JSON document')
    .addOption(formatOption())
    .action(async (options) => finish(await (await import('./check.js')).check(options, host)));

const addLock: Add = (hearken, host, finish) =>
  hearken
    .command('lock')
    .description('tend the lock file, which holds what stored rows rely on')
    .helpCommand(false)
    .command('accept')
    .description('record that changes the lock file stands against are meant; all, or those named')
    .argument('[names...]', 'events, and durable handlers as Class.method')
    .requiredOption('--reason <text>', 'why nothing that is stored breaks')
    .option('-c, --config <path>', 'use this config file')
    .action(async (names, options) =>
      finish(await (await import('./lock.js')).acceptInLock(names, options, host)),
    );

const addList: Add = (hearken, host, finish) =>
  hearken
    .command('list')
    .description('print every handler, its methods and the events they handle')
    .option('-c, --config <path>', 'use this config file')
    .option(...noCache)
    .option('--json', 'print one JSON document')
    .action(async (options) => finish(await (await import('./list.js')).list(options, host)));

const addExplain: Add = (hearken, host, finish) =>
  hearken
    .command('explain')
    .description('say of a class, Class.method or an event what it is, and why, rule by rule')
    .argument('<names...>', 'also as path#Name, where several have the name')
    .option('-c, --config <path>', 'use this config file')
    .option('--json', 'print one JSON document')
    .action(async (names, options) =>
      finish(await (await import('./explain.js')).explain(names, options, host)),
    );

const addGraph: Add = (hearken, host, finish) =>
  hearken
    .command('graph')
    .description('draw who sends or raises what, and who handles it')
    .option('-c, --config <path>', 'use this config file')
    .addOption(
      new Option(
        '--format <format>',
        'how it is drawn (by the ending of the output, or mermaid)',
      ).choices(graphFormats),
    )
    .option('-o, --output <file>', 'write it to this file')
    .action(async (options) => finish(await (await import('./graph.js')).graph(options, host)));

const addDiff: Add = (hearken, host, finish) =>
  hearken
    .command('diff')
    .description('say what has changed since a revision in who raises what, and who handles it')
    .argument('<revision>', 'a branch, tag or commit of git')
    .option('-c, --config <path>', 'use this config file')
    .addOption(
      new Option('--format <format>', 'how it is printed')
        .choices(['text', 'markdown', 'json'])
        .default('text'),
    )
    .action(async (revision, options) =>
      finish(await (await import('./diff.js')).diff(revision, options, host)),
    );

const addDoctor: Add = (hearken, host, finish) =>
  hearken
    .command('doctor')
    .description('look for what is wrong with versions, tsconfig, decorators and the installation')
    .option('-c, --config <path>', 'use this config file')
    .option('--json', 'print one JSON document')
    .action(async (options) => finish(await (await import('./doctor.js')).doctor(options, host)));
