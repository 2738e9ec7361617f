import { ts } from '../typescript.js';
import { placeOf } from '../read/place-of-node.js';
import { isOwnDecorator } from '../read/decorators-of.js';
import type { World } from '../resolve/world.js';
import { classNodeOf } from '../syntax/entity.js';
import type { ModuleFile } from '../syntax/module-file.js';
import { branchesOf } from './branches-of.js';
import type { Gathered } from './gathered.js';
import { isContainer } from './is-container.js';
import { createRootWalk, type RootWalk, type Standing } from './root-walk.js';
import { staticValue, type StaticValue } from './static-value.js';

/**
 * What a composition root registers: in all of its own code, in the files that it imports for their
 * effect, and in the functions that it calls by name, wherever they stand.
 */
export function compositionRoot(world: World, file: ModuleFile): Gathered {
  return world.memo.once('composition root', file, () => {
    const walk = createRootWalk(world, file.source);
    walkFile(walk, file, standing(world, file.source));
    // A function that nobody calls here is called by whoever imports it, later on.
    for (const node of walk.deferred) walkBody(walk, node, standing(world, node));
    return walk.gathered();
  });
}

function standing(world: World, node: ts.Node): Standing {
  const { file, line, column } = placeOf(world, node);
  const later = !ts.isSourceFile(node);
  return { sequence: later ? `${file}:${line}:${column}` : file, later, conditional: false };
}

function walkFile(walk: RootWalk, { source, path }: ModuleFile, at: Standing): void {
  if (wasSeen(walk, source, at)) return;
  for (const statement of source.statements) {
    const found = effectOf(walk.world, statement, path);
    if (found !== null) walkFile(walk, found, at);
  }
  for (const statement of source.statements) visit(walk, statement, at);
}

/** The project's file that is imported for its effect alone. */
function effectOf(world: World, node: ts.Statement, from: string): ModuleFile | null {
  if (!ts.isImportDeclaration(node) || node.importClause !== undefined) return null;
  if (!ts.isStringLiteral(node.moduleSpecifier)) return null;
  const found = world.modules.resolve(node.moduleSpecifier.text, from);
  return found === null || found.external ? null : world.files.get(found.path);
}

function wasSeen({ seen }: RootWalk, node: ts.Node, { conditional }: Standing): boolean {
  const before = seen.get(node);
  if (before === false || before === conditional) return true;
  seen.set(node, conditional);
  return false;
}

/** Walks a function, or all that a class does. */
function walkBody(walk: RootWalk, node: ts.Node, at: Standing): void {
  if (wasSeen(walk, node, at)) return;
  ts.forEachChild(node, (child) => visit(walk, child, at));
}

function visit(walk: RootWalk, node: ts.Node, at: Standing): void {
  if (ts.isFunctionLike(node)) return meet(walk, node, at);
  for (const { node: child, conditional } of branchesOf(node)) {
    visit(walk, child, conditional ? { ...at, conditional } : at);
  }
  if (ts.isCallExpression(node)) visitCall(walk, node, at);
  else if (ts.isNewExpression(node)) follow(walk, node, at);
}

// A named function runs where it is called. One that is handed over, or a class's, runs by itself.
function meet(walk: RootWalk, node: ts.SignatureDeclaration, at: Standing): void {
  const named = ts.isFunctionDeclaration(node) || ts.isVariableDeclaration(node.parent);
  if (!named || node.getSourceFile() === walk.root) {
    if (at.conditional) walkBody(walk, node, at);
    else walk.deferred.add(node);
  }
}

function visitCall(walk: RootWalk, node: ts.CallExpression, at: Standing): void {
  const { expression: callee } = node;
  if (ts.isPropertyAccessExpression(callee)) {
    if (isContainer(walk.world, callee.expression)) return walk.note(node, callee.name.text, at);
    if (looksRegistering(node, callee.name.text)) return walk.unread(node);
  }
  if (ts.isElementAccessExpression(callee) && isContainer(walk.world, callee.expression)) {
    return walk.unread(node);
  }
  follow(walk, node, at);
}

const telling = new Set(['registerInstance', 'registerSingleton', 'registerType']);

/** True for what can hardly be anything but a container's method, whatever it is called on. */
function looksRegistering({ arguments: given }: ts.CallExpression, method: string): boolean {
  if (telling.has(method)) return true;
  const [, provider] = given;
  return (
    method === 'register' &&
    provider !== undefined &&
    ts.isObjectLiteralExpression(provider) &&
    provider.properties.some(({ name }) =>
      /^use(Value|Class|Token|Factory)$/.test(name?.getText() ?? ''),
    )
  );
}

type Call = ts.CallExpression | ts.NewExpression;

function follow(walk: RootWalk, call: Call, at: Standing): void {
  const { world } = walk;
  const hands = (call.arguments ?? []).some((argument) => handsOver(world, argument));
  const target = bodyOf(staticValue(world, call.expression));
  const source = target?.getSourceFile();
  if (target === null || source === undefined || !world.owns(source.fileName)) {
    if (hands && !isOwnDecorator(world, call.expression)) walk.unread(call);
    return;
  }
  if (!hands && !source.text.includes('tsyringe')) return;
  const file = world.files.get(source.fileName);
  if (file !== null) walkFile(walk, file, at);
  walkBody(walk, target, at);
}

function bodyOf(value: StaticValue): ts.Node | null {
  if (value.kind === 'function') return value.node;
  return value.kind === 'class' ? classNodeOf(value.entity) : null;
}

/** True for a container, and for an object that carries one. */
function handsOver(world: World, node: ts.Expression): boolean {
  if (isContainer(world, node)) return true;
  if (ts.isSpreadElement(node)) return handsOver(world, node.expression);
  if (ts.isArrayLiteralExpression(node)) return node.elements.some((one) => handsOver(world, one));
  if (!ts.isObjectLiteralExpression(node)) return false;
  return node.properties.some((property) => {
    if (ts.isShorthandPropertyAssignment(property)) return isContainer(world, property.name);
    return ts.isPropertyAssignment(property) && handsOver(world, property.initializer);
  });
}
