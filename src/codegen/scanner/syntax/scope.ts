import { ts } from '../typescript.js';
import { unwrapped } from './unwrapped.js';
import type { Entity } from './entity.js';
import { exportsOf, type ExportTarget } from './exports.js';
import { importsOf, type ImportTarget } from './imports.js';
import { createEntity } from './declared-entity.js';

export type ScopeNode = ts.SourceFile | ts.ModuleBlock | ts.Block | ts.CaseOrDefaultClause;

/** The names that one stretch of statements declares, imports and exports. */
export interface Scope {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly imports: ReadonlyMap<string, ImportTarget>;
  readonly exports: ReadonlyMap<string, ExportTarget>;
  /** The specifiers of `export * from`. */
  readonly stars: readonly string[];
}

const scopes = new WeakMap<ts.Node, Scope>();
const entitiesByNode = new WeakMap<ts.Node, Entity>();

/** The scope of a block; the namespace's entity, where the block belongs to one, is its `parent`. */
export function scopeOf(node: ScopeNode, parent: Entity | null): Scope {
  const known = scopes.get(node);
  if (known !== undefined) return known;
  const entities = new Map<string, Entity>();
  for (const statement of node.statements) declare(statement, entities, parent);
  const scope = {
    entities,
    imports: importsOf(node.statements),
    exports: exportsOf(node.statements),
    stars: starsOf(node.statements),
  };
  scopes.set(node, scope);
  return scope;
}

/** The entity that a declaration belongs to; anonymous classes get one of their own. */
export function entityOf(node: ts.Node): Entity {
  const known = entitiesByNode.get(node);
  if (known !== undefined) return known;
  const block = ts.findAncestor(node.parent, isScopeNode);
  if (block !== undefined) scopeOf(block, namespaceOf(block));
  return entitiesByNode.get(node) ?? enter(node, anonymous(node));
}

/** The namespace whose body a block is. */
export function namespaceOf(block: ts.Node): Entity | null {
  return ts.isModuleBlock(block) ? entityOf(block.parent) : null;
}

export function isScopeNode(node: ts.Node): node is ScopeNode {
  return (
    ts.isSourceFile(node) ||
    ts.isModuleBlock(node) ||
    ts.isBlock(node) ||
    ts.isCaseOrDefaultClause(node)
  );
}

function anonymous(node: ts.Node): Entity {
  const name = ts.isClassLike(node) ? (node.name?.text ?? '') : '';
  const entity = createEntity(node, { name, parent: null });
  entity.declarations.push(node);
  return entity;
}

function enter(node: ts.Node, entity: Entity): Entity {
  entitiesByNode.set(node, entity);
  return entity;
}

function declare(statement: ts.Node, into: Map<string, Entity>, parent: Entity | null): void {
  if (ts.isVariableStatement(statement)) {
    for (const declaration of statement.declarationList.declarations)
      add(declaration, into, parent);
  } else if (isNamed(statement)) add(statement, into, parent);
}

type Named =
  | ts.ClassDeclaration
  | ts.InterfaceDeclaration
  | ts.TypeAliasDeclaration
  | ts.EnumDeclaration
  | ts.FunctionDeclaration
  | ts.ModuleDeclaration;

function isNamed(node: ts.Node): node is Named {
  return (
    ts.isClassDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isEnumDeclaration(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isModuleDeclaration(node)
  );
}

function add(
  node: Named | ts.VariableDeclaration,
  into: Map<string, Entity>,
  parent: Entity | null,
): void {
  const name = nameOf(node);
  if (name === null) return;
  const entity = into.get(name) ?? createEntity(node, { name, parent });
  entity.declarations.push(node);
  into.set(name, entity);
  enter(node, entity);
  if (ts.isModuleDeclaration(node)) declareNested(node, entity);
  const value = ts.isVariableDeclaration(node) ? node.initializer : undefined;
  if (value !== undefined) enterClass(unwrapped(value), entity);
}

function enterClass(value: ts.Node, entity: Entity): void {
  if (ts.isClassExpression(value)) enter(value, entity);
}

// `namespace A.B {}` nests a declaration in a declaration, without a block between them.
function declareNested(node: ts.ModuleDeclaration, entity: Entity): void {
  if (node.body !== undefined && ts.isModuleDeclaration(node.body)) {
    add(node.body, new Map(), entity);
  }
}

function nameOf(node: Named | ts.VariableDeclaration): string | null {
  if (node.name === undefined) return isDefault(node) ? 'default' : null;
  return ts.isIdentifier(node.name) ? node.name.text : null;
}

function isDefault(node: ts.Node): boolean {
  return (
    ts.canHaveModifiers(node) &&
    (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)
  );
}

function starsOf(statements: readonly ts.Statement[]): readonly string[] {
  return statements.flatMap((node) =>
    ts.isExportDeclaration(node) && node.exportClause === undefined && node.moduleSpecifier
      ? [(node.moduleSpecifier as ts.StringLiteral).text]
      : [],
  );
}
