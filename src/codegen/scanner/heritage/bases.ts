import { ts } from '../typescript.js';
import { classNodeOf, declarationsOf, type Entity } from '../syntax/entity.js';
import { resolveEntityName } from '../resolve/resolve-name.js';
import type { World } from '../resolve/world.js';
import { bindTypes, noBindings, type Bindings } from './bindings.js';
import { classValue, type ClassValue } from './class-value.js';
import { trailFrom } from './trail.js';

/** One entry of a heritage clause and what it leads to. */
export interface Base {
  readonly clause: 'extends' | 'implements';
  readonly node: ts.ExpressionWithTypeArguments;
  readonly value: ClassValue;
  /** What the base's own type parameters stand for here. */
  readonly bindings: Bindings;
}

/** The direct bases of a class or interface, the extended class first. */
export function basesOf(
  world: World,
  entity: Entity,
  bindings: Bindings = noBindings,
): readonly Base[] {
  if (bindings.size > 0) return readBases(world, entity, bindings);
  return world.memo.once('bases', entity, () => readBases(world, entity, bindings));
}

function readBases(world: World, entity: Entity, bindings: Bindings): readonly Base[] {
  const node = classNodeOf(entity);
  const nodes = [...(node ? [node] : []), ...declarationsOf(entity, ts.isInterfaceDeclaration)];
  const clauses = nodes.flatMap((one) =>
    (one.heritageClauses ?? []).map((clause) => ({ one, clause })),
  );
  const bases = clauses.flatMap(({ one, clause }) =>
    clause.types.map((type) =>
      readBase(world, { type, asClass: extendsClass(one, clause), bindings }),
    ),
  );
  return bases.sort((a, b) => rank(a) - rank(b));
}

function extendsClass(node: ts.Node, clause: ts.HeritageClause): boolean {
  return ts.isClassLike(node) && clause.token === ts.SyntaxKind.ExtendsKeyword;
}

function rank({ clause }: Base): number {
  return clause === 'extends' ? 0 : 1;
}

interface Written {
  readonly type: ts.ExpressionWithTypeArguments;
  readonly asClass: boolean;
  readonly bindings: Bindings;
}

function readBase(world: World, { type, asClass, bindings }: Written): Base {
  const value = asClass ? baseClass(world, type, bindings) : declaredType(world, type.expression);
  return {
    clause: asClass ? 'extends' : 'implements',
    node: type,
    value,
    bindings: bindingsOf(value, type.typeArguments, bindings),
  };
}

function baseClass(
  world: World,
  type: ts.ExpressionWithTypeArguments,
  bindings: Bindings,
): ClassValue {
  const value = classValue(world, type.expression, trailFrom(bindings));
  if (value.kind !== 'unknown') return value;
  const entity = world.compiler.baseClassOf(type);
  return entity === null ? value : { kind: 'class', entity, bindings: noBindings };
}

function bindingsOf(
  value: ClassValue,
  given: readonly ts.TypeNode[] | undefined,
  bindings: Bindings,
): Bindings {
  if (value.kind !== 'class') return noBindings;
  const generic = genericOf(value.entity);
  const types = generic === null ? noBindings : bindTypes(generic, given, bindings);
  return value.bindings.size === 0 ? types : new Map([...value.bindings, ...types]);
}

function genericOf(entity: Entity): ts.ClassLikeDeclaration | ts.InterfaceDeclaration | null {
  return classNodeOf(entity) ?? declarationsOf(entity, ts.isInterfaceDeclaration)[0] ?? null;
}

/** What a name in an `implements` clause, or in an interface's `extends`, leads to. */
function declaredType(world: World, name: ts.Expression): ClassValue {
  const meaning = resolveEntityName(world, name);
  if (meaning.kind !== 'entity') {
    return meaning.kind === 'missing'
      ? { kind: 'missing', meaning }
      : meaning.kind === 'external' || meaning.kind === 'global'
        ? meaning
        : { kind: 'unknown' };
  }
  return ofTypeEntity(world, meaning.entity);
}

// `type X = Y` as a base: the alias stands for what it names.
function ofTypeEntity(world: World, entity: Entity): ClassValue {
  const aliased = declarationsOf(entity, ts.isTypeAliasDeclaration)[0]?.type;
  if (aliased === undefined || !ts.isTypeReferenceNode(aliased)) {
    return { kind: 'class', entity, bindings: noBindings };
  }
  const meaning = resolveEntityName(world, aliased.typeName);
  return meaning.kind === 'entity' && meaning.entity !== entity
    ? ofTypeEntity(world, meaning.entity)
    : { kind: 'unknown' };
}
