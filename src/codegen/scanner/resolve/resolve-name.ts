import { ts } from '../typescript.js';
import { entityOf, isScopeNode, namespaceOf, scopeOf } from '../syntax/scope.js';
import type { Meaning } from './meaning.js';
// oxlint-disable-next-line import/no-cycle -- names, members and exports are resolved through each other
import { memberOf } from './resolve-member.js';
// oxlint-disable-next-line import/no-cycle -- names, members and exports are resolved through each other
import { resolveImport } from './resolve-export.js';
import type { World } from './world.js';

/** What `a`, or `a.b.c`, stands for where it is written. */
export function resolveEntityName(world: World, name: ts.EntityName | ts.Expression): Meaning {
  const parts = partsOf(name);
  const [first, ...rest] = parts ?? [];
  if (first === undefined) return { kind: 'expression', node: name as ts.Expression };
  let meaning = resolveName(world, name, first);
  for (const part of rest) {
    meaning = memberOf(world, meaning, part) ?? { kind: 'global', name: (parts ?? []).join('.') };
  }
  return meaning;
}

/** The steps of `a.b.c`; `null` for anything that is more than names and dots. */
function partsOf(name: ts.Node): readonly string[] | null {
  if (ts.isIdentifier(name)) return [name.text];
  if (ts.isQualifiedName(name)) return joined(partsOf(name.left), name.right.text);
  if (ts.isPropertyAccessExpression(name)) return joined(partsOf(name.expression), name.name.text);
  return null;
}

function joined(left: readonly string[] | null, right: string): readonly string[] | null {
  return left === null ? null : [...left, right];
}

/** What one identifier stands for at a node, from the innermost scope outwards. */
export function resolveName(world: World, at: ts.Node, name: string): Meaning {
  for (let node: ts.Node | undefined = at; node !== undefined; node = node.parent) {
    const meaning = declaredBy(world, node, name);
    if (meaning !== null) return meaning;
  }
  const entity = world.globals(name);
  return entity === null ? { kind: 'global', name } : { kind: 'entity', entity };
}

function declaredBy(world: World, node: ts.Node, name: string): Meaning | null {
  if (isScopeNode(node)) return inBlock(world, node, name);
  if (ts.isClassExpression(node) && node.name?.text === name) {
    return { kind: 'entity', entity: entityOf(node) };
  }
  return typeParameter(node, name) ?? parameter(node, name);
}

function inBlock(world: World, node: Parameters<typeof scopeOf>[0], name: string): Meaning | null {
  const namespace = namespaceOf(node);
  const scope = scopeOf(node, namespace);
  const entity = scope.entities.get(name);
  if (entity !== undefined) return { kind: 'entity', entity };
  const imported = scope.imports.get(name);
  if (imported !== undefined) {
    const file = world.files.get(node.getSourceFile().fileName);
    return file === null ? null : resolveImport(world, file, imported);
  }
  // Another block of the same namespace may declare it.
  return namespace === null || namespace.declarations.length < 2
    ? null
    : memberOf(world, { kind: 'entity', entity: namespace }, name);
}

function typeParameter(node: ts.Node, name: string): Meaning | null {
  const found = typeParametersOf(node)?.find((one) => one.name.text === name);
  return found === undefined ? null : { kind: 'typeParameter', node: found };
}

function typeParametersOf(node: ts.Node): readonly ts.TypeParameterDeclaration[] | undefined {
  if (ts.isInferTypeNode(node)) return [node.typeParameter];
  if (ts.isMappedTypeNode(node)) return [node.typeParameter];
  return (node as { typeParameters?: readonly ts.TypeParameterDeclaration[] }).typeParameters;
}

function parameter(node: ts.Node, name: string): Meaning | null {
  if (!ts.isFunctionLike(node)) return null;
  const found = node.parameters.find(
    (one): one is ts.ParameterDeclaration =>
      ts.isParameter(one) && ts.isIdentifier(one.name) && one.name.text === name,
  );
  return found === undefined ? null : { kind: 'parameter', node: found };
}
