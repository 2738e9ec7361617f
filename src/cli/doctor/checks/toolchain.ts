import { major } from 'semver';
import { strippedFile } from '../../../codegen/model/stripped-file.js';
import type { Survey } from '../../../codegen/model/survey.js';
import type { Check, Examination } from '../examination.js';
import { type Finding, ok, problem, warning } from '../finding.js';

/** Whether the tools that are installed compile the decorators of the sources. */
export const toolchain: Check = {
  id: 'toolchain',
  examine(examination) {
    const { survey } = examination;
    if (survey === null || survey.decorators.first === null) return [];
    const wrong = [...unable(examination, survey)];
    return wrong.length > 0 ? wrong : [ok('the tools that are installed compile the decorators')];
  },
};

function* unable({ packages, manifest }: Examination, survey: Survey): Iterable<Finding> {
  const legacy = survey.tsconfig.options.experimentalDecorators === true;
  const vite = packages.find('vite');
  if (!legacy && vite !== null && major(vite.version) >= 8) yield standardInVite(vite.version);
  const without = ['tsx', 'esbuild'].filter((name) => manifest?.dependencies[name] !== undefined);
  if (!legacy && survey.tsconfig.options.target === null && without.length > 0) {
    yield withoutTarget(without);
  }
  const scripts = Object.entries(manifest?.scripts ?? {});
  const stripping = scripts.find(([, script]) => strippedFile(script) !== null);
  if (stripping !== undefined) yield stripped(stripping[0]);
  const emits = survey.tsconfig.options.emitDecoratorMetadata === true;
  if (legacy && emits && without.length > 0) yield withoutMetadata(without);
}

function standardInVite(version: string): Finding {
  return problem(
    `Vite ${version}, and Vitest on it, reads standard decorators as a syntax error`,
    'set `experimentalDecorators`, or call the marker: `DomainEventHandler(Class)`',
  );
}

function withoutTarget(names: readonly string[]): Finding {
  return problem(
    `without a \`target\` ${names.join(' and ')} leaves standard decorators as they are`,
    'set `target` to es2022, or set `experimentalDecorators`',
  );
}

function stripped(script: string): Finding {
  return problem(
    `the script \`${script}\` runs TypeScript by Node's type stripping, which refuses decorators`,
    'call the marker, `DomainEventHandler(Class)`, or run it with tsx',
  );
}

function withoutMetadata(names: readonly string[]): Finding {
  return warning(
    `\`emitDecoratorMetadata\` is set, and ${names.join(' and ')} does not emit it`,
    'Hearken carries what its handlers need; give other classes their tokens with `@inject(token)`',
  );
}
