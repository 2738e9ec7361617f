import { ts } from '../typescript.js';
import type { WayFact } from '../../model/container-facts.js';
import { placeOf } from '../read/place-of-node.js';
import { isOwnDecorator } from '../read/decorators-of.js';
import type { World } from '../resolve/world.js';
import { classNodeOf } from '../syntax/entity.js';
import type { ModuleFile } from '../syntax/module-file.js';
import { branchesOf, type Way } from './branches-of.js';
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
    walkFile(walk, file);
    // A function that nobody calls here is called by whoever imports it, later on.
    for (const node of walk.deferred) {
      if (!walk.hasWalked(node)) walkBody(walk, node, standing(world, node));
    }
    return walk.gathered();
  });
}

function standing(world: World, node: ts.Node): Standing {
  const { file, line, column } = placeOf(world, node);
  const later = !ts.isSourceFile(node);
  const sequence = later ? `${file}:${line}:${column}` : file;
  return { sequence, later, route: [], repeated: later && isHandedOver(node) };
}

/** A file runs when it is first imported, whoever else imports it, or calls its functions when. */
function walkFile(
  walk: RootWalk,
  { source, path }: ModuleFile,
  at = standing(walk.world, source),
): void {
  if (walk.hasWalked(source)) return;
  walk.walk(source, at, () => {
    for (const statement of source.statements) {
      const found = effectOf(walk.world, statement, path);
      if (found !== null) walkFile(walk, found, at);
    }
    for (const statement of source.statements) visit(walk, statement, at);
  });
}

/** The project's file that is imported for its effect alone. */
function effectOf(world: World, node: ts.Statement, from: string): ModuleFile | null {
  if (!ts.isImportDeclaration(node) || node.importClause !== undefined) return null;
  if (!ts.isStringLiteral(node.moduleSpecifier)) return null;
  const found = world.modules.resolve(node.moduleSpecifier.text, from);
  return found === null || found.external ? null : world.files.get(found.path);
}

/** Walks a function, or all that a class does. */
function walkBody(walk: RootWalk, node: ts.Node, at: Standing): void {
  walk.walk(node, at, () => ts.forEachChild(node, (child) => visit(walk, child, at)));
}

function visit(walk: RootWalk, node: ts.Node, at: Standing): void {
  if (ts.isFunctionLike(node)) return meet(walk, node, at);
  for (const { node: child, ways } of branchesOf(node)) {
    const route = [...at.route, ...ways.map((way) => wayFact(walk.world, way, at))];
    visit(walk, child, { ...at, route, repeated: at.repeated || isLoop(node) });
  }
  if (ts.isCallExpression(node)) visitCall(walk, node, at);
  else if (ts.isNewExpression(node)) follow(walk, node, at);
}

function wayFact(world: World, { fork, way, ways }: Way, { repeated }: Standing): WayFact {
  const { file } = placeOf(world, fork);
  return { fork: `${file}:${fork.pos}:${fork.end}`, way, ways: repeated ? 0 : ways };
}

function isLoop(node: ts.Node): boolean {
  return ts.isIterationStatement(node, false);
}

/** True for a function that somebody else calls, as often as he likes. */
function isHandedOver(node: ts.Node): boolean {
  const isMade = ts.isArrowFunction(node) || ts.isFunctionExpression(node);
  return isMade && !ts.isVariableDeclaration(node.parent);
}

// A named function runs where it is called. One that is handed over, or a class's, runs by itself.
function meet(walk: RootWalk, node: ts.SignatureDeclaration, at: Standing): void {
  const named = ts.isFunctionDeclaration(node) || ts.isVariableDeclaration(node.parent);
  if (!named || node.getSourceFile() === walk.root) {
    const repeated = at.repeated || isHandedOver(node);
    if (at.route.length > 0) walkBody(walk, node, { ...at, repeated });
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
  if (file !== null) walkFile(walk, file);
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
