import { ts } from '../typescript.js';
import type { DeclarationFact, FileStanding } from '../../model/inspection.js';
import type { SourceFiles } from '../project/source-files.js';
import { decoratorsOf } from '../read/decorators-of.js';
import { nameOrSelf } from '../read/event-facts.js';
import { classFact } from '../read/handler-facts.js';
import { markerOf } from '../read/marker-of.js';
import { placeOf } from '../read/place-of-node.js';
import type { Reading } from '../read/reading.js';
import { textOf } from '../read/text-of.js';
import { typeRefOf } from '../read/type-ref-of.js';
import { classNodeOf, type Entity } from '../syntax/entity.js';

/** What there is to say about a declaration, none of it judged; nothing for one without a node. */
export function declarationFact(
  reading: Reading,
  sources: SourceFiles,
  entity: Entity,
): readonly DeclarationFact[] {
  const node = classNodeOf(entity) ?? entity.declarations.find(isType);
  if (node === undefined) return [];
  const isClass = ts.isClassLike(node);
  return [
    {
      type: typeRefOf(reading, entity),
      place: placeOf(reading, nameOrSelf(node)),
      form: ts.isClassLike(node)
        ? 'class'
        : ts.isInterfaceDeclaration(node)
          ? 'interface'
          : 'alias',
      heritage: heritageOf(node).map(textOf),
      decorators: decoratorsOf(node).map(({ callee, node: decorator }) => ({
        text: textOf(callee),
        place: placeOf(reading, decorator),
      })),
      standing: standingOf(entity.source.fileName, sources),
      class: classFact(reading, entity, { kind: 'decorator' }),
      marker: isClass ? markerOf(reading, entity) : null,
    },
  ];
}

type TypeNode = ts.InterfaceDeclaration | ts.TypeAliasDeclaration;

function isType(node: ts.Node): node is TypeNode {
  return ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node);
}

function heritageOf(node: ts.ClassLikeDeclaration | TypeNode): readonly ts.Node[] {
  if (ts.isTypeAliasDeclaration(node)) return [node.type];
  return (node.heritageClauses ?? []).flatMap(({ types }) => [...types]);
}

function standingOf(path: string, { all, narrowed }: SourceFiles): FileStanding {
  if (narrowed.has(path)) return 'read';
  return all.has(path) ? 'notIncluded' : 'unlisted';
}
