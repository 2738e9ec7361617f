import type { Place } from '../../../codegen/model/place.js';
import type { Survey } from '../../../codegen/model/survey.js';
import type { Check } from '../examination.js';
import { type Finding, ok, problem, warning } from '../finding.js';

/** Whether the decorators of the sources fit the tsconfig. */
export const decorators: Check = {
  id: 'decorators',
  examine({ survey }) {
    if (survey === null || survey.tsconfig.troubles.length > 0) return [];
    const { first } = survey.decorators;
    if (first === null) return [ok('the sources have no decorators: any toolchain will do')];
    const wrong = [...unfitting(survey, first)];
    return wrong.length > 0 ? wrong : [ok(fitting(survey))];
  },
};

function fitting({ tsconfig: { options } }: Survey): string {
  return options.experimentalDecorators === true
    ? 'the sources have decorators, and `experimentalDecorators` compiles them'
    : 'the sources have standard decorators, and the tsconfig compiles them';
}

function* unfitting({ decorators: { legacy }, tsconfig }: Survey, first: Place): Iterable<Finding> {
  const { experimentalDecorators, emitDecoratorMetadata, target, erasableSyntaxOnly } =
    tsconfig.options;
  const standard = experimentalDecorators !== true;
  if (standard && legacy !== null) yield withoutLegacy(legacy);
  else if (standard && target === 'esnext') yield leftAsTheyAre(first);
  if (standard && emitDecoratorMetadata === true) yield metadataAlone();
  if (erasableSyntaxOnly === true) yield notErasable(first);
}

function withoutLegacy(place: Place): Finding {
  return problem(
    `the decorator at ${at(place)} needs \`experimentalDecorators\`, which the tsconfig does not set`,
    'set `experimentalDecorators`; tsyringe and decorators of parameters know nothing else',
  );
}

function leftAsTheyAre(place: Place): Finding {
  return problem(
    `with \`target\` esnext the decorator at ${at(place)} is left as it is, and no engine runs it`,
    'set `target` to es2022, or set `experimentalDecorators`',
  );
}

function metadataAlone(): Finding {
  return problem(
    '`emitDecoratorMetadata` without `experimentalDecorators` is refused by tsc',
    'take it away: Hearken does not need it; or set `experimentalDecorators` too',
  );
}

function notErasable(place: Place): Finding {
  return warning(
    `\`erasableSyntaxOnly\` is set, but the decorator at ${at(place)} cannot be erased`,
    'to run the sources by type stripping, call the marker: `DomainEventHandler(Class)`',
  );
}

function at({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}
