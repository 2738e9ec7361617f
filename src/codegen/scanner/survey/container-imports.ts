import type { Place } from '../../model/place.js';
import type { ContainerImport } from '../../model/survey.js';
import { placeOf, type Grounds } from '../read/place-of-node.js';
import type { ModuleFile } from '../syntax/module-file.js';
import { ts } from '../typescript.js';

const polyfill = /^reflect-metadata(?:\/|$)/;
const bringsPolyfill = /^(?:reflect-metadata|hearken)(?:\/|$)/;

/** The first import of tsyringe in each file that has one, and whether the polyfill comes before. */
export function containerImports(
  grounds: Grounds,
  files: readonly ModuleFile[],
): ContainerImport[] {
  return files.flatMap((file) => {
    const imports = importsAtRunTime(file);
    const at = imports.findIndex(({ specifier }) => specifier === 'tsyringe');
    const found = imports[at];
    if (found === undefined) return [];
    const before = imports.slice(0, at);
    return {
      place: placeOf(grounds, found.node),
      polyfilled: before.some(({ specifier }) => bringsPolyfill.test(specifier)),
    };
  });
}

/** The first import of the polyfill itself. */
export function polyfillImport(grounds: Grounds, files: readonly ModuleFile[]): Place | null {
  const [first] = files
    .flatMap(importsAtRunTime)
    .filter(({ specifier }) => polyfill.test(specifier));
  return first === undefined ? null : placeOf(grounds, first.node);
}

interface Import {
  readonly specifier: string;
  readonly node: ts.Node;
}

function importsAtRunTime({ source }: ModuleFile): readonly Import[] {
  return source.statements.flatMap((node) =>
    ts.isImportDeclaration(node) &&
    node.importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword &&
    ts.isStringLiteral(node.moduleSpecifier)
      ? { specifier: node.moduleSpecifier.text, node: node.moduleSpecifier }
      : [],
  );
}
