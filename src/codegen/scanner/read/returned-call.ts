import { ts } from '../typescript.js';
import { basesOf } from '../heritage/bases.js';
import { noBindings, bindTypes, type Bindings } from '../heritage/bindings.js';
import { lineage } from '../heritage/lineage.js';
import { resolveEntityName } from '../resolve/resolve-name.js';
import type { World } from '../resolve/world.js';
import { classNodeOf, declarationsOf, type Entity } from '../syntax/entity.js';
import { entityOf } from '../syntax/scope.js';

/** The declared type of a returned call, with what its type parameters stand for. */
export interface ReturnedType {
  readonly type: ts.TypeNode;
  readonly bindings: Bindings;
}

/**
 * The declared type of `this.m()`, `super.m()` and `this.dependency.m()`, the calls that methods
 * most often hand through; `null` where only the compiler can tell.
 */
export function returnedCall(world: World, expression: ts.Expression): ReturnedType | null {
  if (!ts.isCallExpression(expression)) return null;
  const { expression: callee } = expression;
  if (!ts.isPropertyAccessExpression(callee) || callee.questionDotToken) return null;
  const owner = ownerOf(world, callee.expression);
  return owner === null ? null : ofMember(world, owner, callee.name.text);
}

interface Owner {
  readonly entity: Entity;
  readonly bindings: Bindings;
  /** What was searched on the way here. */
  readonly seen?: ReadonlySet<Entity>;
}

function ownerOf(world: World, node: ts.Expression): Owner | null {
  if (isSelf(node)) return selfOf(node);
  if (!ts.isPropertyAccessExpression(node) || !isSelf(node.expression)) return null;
  const self = selfOf(node.expression);
  const type = self === null ? undefined : fieldType(world, self.entity, node.name.text);
  if (type === undefined || !ts.isTypeReferenceNode(type)) return null;
  const meaning = resolveEntityName(world, type.typeName);
  if (meaning.kind !== 'entity') return null;
  const generic = classNodeOf(meaning.entity) ?? interfaceOf(meaning.entity);
  if (generic === null) return null;
  const bindings = bindTypes(generic, type.typeArguments, noBindings);
  return { entity: meaning.entity, bindings };
}

function isSelf({ kind }: ts.Expression): boolean {
  return kind === ts.SyntaxKind.ThisKeyword || kind === ts.SyntaxKind.SuperKeyword;
}

/** The class that `this` belongs to; in a plain function it may be anything. */
function selfOf(node: ts.Expression): Owner | null {
  const owner = ts.findAncestor(
    node,
    (one) => ts.isClassLike(one) || ts.isFunctionDeclaration(one) || ts.isFunctionExpression(one),
  );
  if (owner === undefined || !ts.isClassLike(owner)) return null;
  return { entity: entityOf(owner), bindings: noBindings };
}

function fieldType(world: World, entity: Entity, name: string): ts.TypeNode | undefined {
  const [own] = lineage(world, entity).classes;
  for (const member of own?.node.members ?? []) {
    if (ts.isPropertyDeclaration(member) && member.name.getText() === name) return member.type;
    if (!ts.isConstructorDeclaration(member)) continue;
    const found = member.parameters.find(
      (one) => ts.isParameterPropertyDeclaration(one, member) && one.name.getText() === name,
    );
    if (found !== undefined) return found.type;
  }
  return undefined;
}

function ofMember(world: World, owner: Owner, name: string): ReturnedType | null {
  const [only, ...others] = signaturesOf(world, owner, name);
  if (only === undefined || others.length > 0) return null;
  const { node, bindings } = only;
  return node.type === undefined || node.typeParameters !== undefined
    ? null
    : { type: node.type, bindings };
}

interface Signature {
  readonly node: ts.MethodDeclaration | ts.MethodSignature;
  readonly bindings: Bindings;
}

/** The signatures of the nearest class or interface that declares the method. */
function signaturesOf(
  world: World,
  { entity, bindings, seen }: Owner,
  name: string,
): readonly Signature[] {
  if (seen?.has(entity)) return [];
  const members = [classNodeOf(entity), ...declarationsOf(entity, ts.isInterfaceDeclaration)];
  const own = members.flatMap((one) => [...(one?.members ?? [])]).filter(isMethod);
  const found = own.filter((node) => node.name.getText() === name);
  if (found.length > 0) return found.map((node) => ({ node, bindings }));
  for (const base of basesOf(world, entity, bindings)) {
    if (base.value.kind !== 'class') continue;
    const path = new Set([...(seen ?? []), entity]);
    const next = { entity: base.value.entity, bindings: base.bindings, seen: path };
    const inherited = signaturesOf(world, next, name);
    if (inherited.length > 0) return inherited;
  }
  return [];
}

function isMethod(node: ts.Node): node is ts.MethodDeclaration | ts.MethodSignature {
  return ts.isMethodDeclaration(node) || ts.isMethodSignature(node);
}

function interfaceOf(entity: Entity): ts.InterfaceDeclaration | null {
  return declarationsOf(entity, ts.isInterfaceDeclaration)[0] ?? null;
}
