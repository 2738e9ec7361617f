import { ts } from '../typescript.js';
import type { TypeMemberFact } from '../../model/facts.js';
import { classNodeOf, declarationOf, type Entity } from '../syntax/entity.js';
import { isEvent, type EventBase } from '../heritage/event-heritage.js';
import { lineage } from '../heritage/lineage.js';
import { isNamedExternal } from '../heritage/named-declarations.js';
import { bindTypes, type Bindings } from '../heritage/bindings.js';
import type { Meaning } from '../resolve/meaning.js';
import { memberOf } from '../resolve/resolve-member.js';
import { resolveEntityName } from '../resolve/resolve-name.js';
import { resolveImport } from '../resolve/resolve-export.js';
import { placeOf } from './place-of-node.js';
import type { Reading } from './reading.js';
import { textOf } from './text-of.js';
import { typeRefOf } from './type-ref-of.js';
import { further, isLost, trailFrom, type Trail } from '../heritage/trail.js';

type Alternative = readonly TypeMemberFact[];

/** The members of a type as it is written: unions flattened, aliases and type arguments followed. */
export function typeMembers(
  reading: Reading,
  type: ts.TypeNode | undefined,
  bindings: Bindings,
): Alternative {
  if (type === undefined) return [{ kind: 'any', text: 'any' }];
  const members = ofType(reading, type, trailFrom(bindings));
  const seen = new Map(members.map((member) => [JSON.stringify(member), member]));
  return [...seen.values()];
}

function ofType(reading: Reading, type: ts.TypeNode, trail: Trail): Alternative {
  if (isLost(trail)) return [{ kind: 'unresolved', text: textOf(type) }];
  if (ts.isParenthesizedTypeNode(type)) return ofType(reading, type.type, further(trail));
  if (ts.isUnionTypeNode(type)) {
    return type.types.flatMap((one) => ofType(reading, one, further(trail)));
  }
  if (ts.isTypeReferenceNode(type)) return ofReference(reading, type, further(trail));
  if (ts.isImportTypeNode(type) && !type.isTypeOf)
    return ofImportType(reading, type, further(trail));
  if (type.kind === ts.SyntaxKind.AnyKeyword) return [{ kind: 'any', text: 'any' }];
  if (isComputed(type)) return compiled(reading, type);
  return [other(reading, type)];
}

function isComputed(type: ts.TypeNode): boolean {
  return (
    ts.isIndexedAccessTypeNode(type) ||
    ts.isConditionalTypeNode(type) ||
    (ts.isTypeOperatorNode(type) && type.operator !== ts.SyntaxKind.ReadonlyKeyword)
  );
}

// Of the library's generic types only these can yield one of their arguments' own classes.
const selecting = new Set([
  'Awaited',
  'ConstructorParameters',
  'Exclude',
  'Extract',
  'InstanceType',
  'NonNullable',
  'Parameters',
  'ReturnType',
]);

function ofReference(reading: Reading, type: ts.TypeReferenceNode, trail: Trail): Alternative {
  const meaning = resolveEntityName(reading, type.typeName);
  if (meaning.kind === 'global') {
    return selecting.has(meaning.name) ? compiled(reading, type) : [ofGlobal(reading, type)];
  }
  if (meaning.kind === 'typeParameter') {
    const bound = trail.bindings.get(meaning.node);
    return bound !== undefined && ts.isTypeNode(bound.node)
      ? ofType(reading, bound.node, further(trail, bound.bindings))
      : [{ kind: 'typeParameter', text: textOf(type) }];
  }
  return ofMeaning(reading, { meaning, type }, trail);
}

// A name that no scope declares is the library's, or a mistake that only the compiler can tell.
function ofGlobal(reading: Reading, type: ts.TypeReferenceNode): TypeMemberFact {
  if (libraryTypes.has(type.typeName.getText())) return other(reading, type);
  return reading.compiler.membersOf(type)?.[0]?.kind === 'unresolved'
    ? { kind: 'unresolved', text: textOf(type) }
    : other(reading, type);
}

const libraryTypes = new Set(
  'Array Date Error Function Map Object Omit Partial Pick Promise Readonly ReadonlyArray Record RegExp Required Set String'.split(
    ' ',
  ),
);

interface Referred {
  readonly meaning: Meaning;
  readonly type: ts.TypeReferenceNode | ts.ImportTypeNode;
}

function ofMeaning(reading: Reading, { meaning, type }: Referred, trail: Trail): Alternative {
  if (meaning.kind === 'external') return [ofExternal(reading, meaning, type)];
  if (meaning.kind !== 'entity') return [{ kind: 'unresolved', text: textOf(type) }];
  const { entity } = meaning;
  const alias = declarationOf(entity, ts.isTypeAliasDeclaration);
  if (alias === null || isEvent(reading, entity)) return [ofEntity(reading, entity, type)];
  if (type.typeArguments !== undefined && isComputed(alias.type)) return compiled(reading, type);
  const bound = bindTypes(alias, type.typeArguments, trail.bindings);
  return ofType(reading, alias.type, further(trail, bound));
}

function ofEntity(reading: Reading, entity: Entity, type: ts.TypeNode): TypeMemberFact {
  if (isEvent(reading, entity)) {
    return mention(reading, { kind: 'entity', entity }, type);
  }
  if (isEventContext(reading, entity)) return { kind: 'context' };
  const lost = lostBase(reading, entity);
  if (lost !== null) return { kind: 'unresolved', text: `${textOf(type)} extends ${lost}` };
  if (reading.isLookAlike(entity)) {
    return { kind: 'lookAlike', text: textOf(type), class: typeRefOf(reading, entity).id };
  }
  return other(reading, type);
}

/** What a class of the project extends and nobody finds: it may well be an event. */
function lostBase(reading: Reading, entity: Entity): string | null {
  if (classNodeOf(entity) === null || !reading.owns(entity.path)) return null;
  const { unresolved } = lineage(reading, entity);
  return unresolved === null ? null : textOf(unresolved);
}

function mention(reading: Reading, event: EventBase, type: ts.TypeNode): TypeMemberFact {
  return { kind: 'event', event: reading.mention(event, placeOf(reading, type)) };
}

function isEventContext(reading: Reading, entity: Entity): boolean {
  return (
    entity.name === 'EventContext' &&
    reading.packages.of(entity).some(({ specifier }) => isOwnPackage(specifier))
  );
}

function isOwnPackage(specifier: string): boolean {
  return specifier === 'hearken' || specifier.startsWith('hearken/');
}

function ofExternal(
  reading: Reading,
  meaning: Extract<Meaning, { kind: 'external' }>,
  type: ts.TypeNode,
): TypeMemberFact {
  const { specifier, path } = meaning;
  if (isNamedExternal(specifier, path, reading.config.events.bases)) {
    return mention(reading, meaning, type);
  }
  if (isOwnPackage(specifier) && path.at(-1) === 'EventContext') return { kind: 'context' };
  return { kind: 'unresolved', text: textOf(type) };
}

function ofImportType(reading: Reading, type: ts.ImportTypeNode, trail: Trail): Alternative {
  const { argument, qualifier } = type;
  if (!ts.isLiteralTypeNode(argument) || !ts.isStringLiteral(argument.literal))
    return [other(reading, type)];
  const file = reading.files.get(type.getSourceFile().fileName);
  if (file === null || qualifier === undefined) return [other(reading, type)];
  const node = argument.literal;
  const module = resolveImport(reading, file, { kind: 'namespace', specifier: node.text, node });
  const meaning = stepsOf(qualifier).reduce<Meaning | null>(
    (owner, step) => (owner === null ? null : memberOf(reading, owner, step)),
    module,
  );
  return meaning === null
    ? [{ kind: 'unresolved', text: textOf(type) }]
    : ofMeaning(reading, { meaning, type }, trail);
}

function stepsOf(name: ts.EntityName): readonly string[] {
  return ts.isIdentifier(name) ? [name.text] : [...stepsOf(name.left), name.right.text];
}

function compiled(reading: Reading, type: ts.TypeNode): Alternative {
  const members = reading.compiler.membersOf(type);
  if (members === null) return [other(reading, type)];
  return members.map((member) =>
    member.kind === 'entity' ? ofEntity(reading, member.entity, type) : member,
  );
}

function other(reading: Reading, type: ts.TypeNode): TypeMemberFact {
  return { kind: namesEvent(reading, type) ? 'derived' : 'other', text: textOf(type) };
}

// A function is given events by others: its type says nothing of what the method is meant for.
function namesEvent(reading: Reading, type: ts.Node): boolean {
  if (ts.isFunctionLike(type)) return false;
  if (ts.isTypeReferenceNode(type)) {
    const meaning = resolveEntityName(reading, type.typeName);
    if (meaning.kind === 'entity' && isEvent(reading, meaning.entity)) return true;
  }
  return ts.forEachChild(type, (child) => namesEvent(reading, child) || undefined) ?? false;
}
