import { ts } from '../typescript.js';
import type { Lifetime, ProviderFact } from '../../model/container-facts.js';
import type { World } from '../resolve/world.js';
import type { Entity } from '../syntax/entity.js';
import { unwrapped } from '../syntax/unwrapped.js';
import { textOf } from '../read/text-of.js';
import { asksContainer } from './asks-container.js';
import { staticValue } from './static-value.js';
import { tokenOf, type Token } from './token-of.js';

/** What a registration gives, with the class to read on at. */
export interface Provider {
  readonly fact: ProviderFact;
  readonly entity: Entity | null;
}

// Of several, tsyringe takes the first in this order.
const keys = ['useValue', 'useToken', 'useClass', 'useFactory'] as const;
type Key = (typeof keys)[number];

/** Reads `{ useClass: X }` and its like, or a class by itself. */
export function providerOf(world: World, node: ts.Expression): Provider {
  const value = staticValue(world, node);
  if (value.kind === 'class') return byToken('class', tokenOf(world, node));
  if (value.kind !== 'expression' || !ts.isObjectLiteralExpression(value.node)) return unread(node);
  return ofObject(world, value.node);
}

export function byToken(kind: 'class' | 'token', { fact, entity, delayed }: Token): Provider {
  return { fact: { kind, token: fact, delayed }, entity };
}

export const ofValue: Provider = { fact: { kind: 'value' }, entity: null };

function ofObject(world: World, node: ts.ObjectLiteralExpression): Provider {
  if (node.properties.some(ts.isSpreadAssignment)) return unread(node);
  for (const key of keys) {
    const given = valueOf(node, key);
    if (given !== null) return given === undefined ? unread(node) : ofKey(world, key, given);
  }
  return unread(node);
}

function ofKey(world: World, key: Key, given: ts.Expression | ts.MethodDeclaration): Provider {
  if (ts.isMethodDeclaration(given)) return factory(world, given);
  if (key === 'useValue') return isNothing(given) ? unread(given) : ofValue;
  if (key === 'useFactory') return factory(world, given);
  return byToken(key === 'useClass' ? 'class' : 'token', tokenOf(world, given));
}

/** `undefined` for a key that stands there in a way that cannot be read, `null` for none. */
function valueOf(
  { properties }: ts.ObjectLiteralExpression,
  key: string,
): ts.Expression | ts.MethodDeclaration | null | undefined {
  const property = properties.findLast(({ name }) => name?.getText() === key);
  if (property === undefined) return null;
  if (ts.isPropertyAssignment(property)) return property.initializer;
  if (ts.isShorthandPropertyAssignment(property)) return property.name;
  return ts.isMethodDeclaration(property) ? property : undefined;
}

// tsyringe takes a value of `null` or `undefined` for no provider at all.
function isNothing(node: ts.Expression): boolean {
  const value = unwrapped(node);
  return value.kind === ts.SyntaxKind.NullKeyword || value.getText() === 'undefined';
}

function factory(world: World, node: ts.Expression | ts.MethodDeclaration): Provider {
  const value = ts.isMethodDeclaration(node) ? null : staticValue(world, node);
  const made = ts.isMethodDeclaration(node)
    ? node
    : value?.kind === 'function'
      ? value.node
      : value?.kind === 'expression'
        ? value.node
        : node;
  return { fact: { kind: 'factory', asks: asksContainer(world, made) }, entity: null };
}

function unread(node: ts.Node): Provider {
  return { fact: { kind: 'unread', text: textOf(node) }, entity: null };
}

const lifetimes: Readonly<Record<string, Lifetime>> = {
  Transient: 'transient',
  Singleton: 'singleton',
  ResolutionScoped: 'resolution',
  ContainerScoped: 'scope',
};

/** Reads `Lifecycle.Singleton`. */
export function lifetimeOf(node: ts.Expression | undefined): Lifetime | null {
  if (node === undefined || !ts.isPropertyAccessExpression(node)) return null;
  return lifetimes[node.name.text] ?? null;
}

/** Reads `{ lifecycle: … }`; without it an instance serves for one use. */
export function lifetimeOfOptions(world: World, node: ts.Expression | undefined): Lifetime | null {
  if (node === undefined) return 'transient';
  const value = staticValue(world, node);
  if (value.kind !== 'expression' || !ts.isObjectLiteralExpression(value.node)) return null;
  const { properties } = value.node;
  if (properties.length !== 1) return null;
  const given = valueOf(value.node, 'lifecycle');
  return given === null || given === undefined || ts.isMethodDeclaration(given)
    ? null
    : lifetimeOf(unwrapped(given));
}
