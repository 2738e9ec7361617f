import { ts } from 'ts-morph';
import { unwrapped } from '../syntax/unwrapped.js';
import type { OptionsFact, OrderReferenceFact } from '../../model/facts.js';
import type { Delivery } from '../../model/model.js';
import { classValue } from '../heritage/class-value.js';
import type { World } from '../resolve/world.js';
import { placeOf } from './place-of-node.js';
import { typeRefOf } from './type-ref-of.js';
import { textOf } from './text-of.js';

type Draft = { -readonly [K in keyof OptionsFact]: OptionsFact[K] };
type Unreadable = OptionsFact['unreadable'][number];

export function noOptions(): OptionsFact {
  return { delivery: null, order: null, before: [], after: [], unreadable: [] };
}

/**
 * Reads the options that a decorator is called with. A decorator of the user's own may take
 * whatever it likes, so only Hearken's own are read strictly.
 */
export function optionsOf(
  world: World,
  given: readonly ts.Expression[],
  strict: boolean,
): OptionsFact {
  const draft: Draft = { ...noOptions() };
  for (const argument of given) readArgument(world, draft, argument, strict);
  return draft;
}

function readArgument(world: World, draft: Draft, node: ts.Expression, strict: boolean): void {
  const value = unwrapped(node);
  if (!ts.isObjectLiteralExpression(value)) {
    if (strict) refuse(world, draft, node);
    return;
  }
  for (const property of value.properties) {
    if (!readProperty(world, draft, property) && strict) refuse(world, draft, property);
  }
}

function refuse(world: World, draft: Draft, node: ts.Node): void {
  const entry: Unreadable = { text: textOf(node), place: placeOf(world, node) };
  draft.unreadable = [...draft.unreadable, entry];
}

function readProperty(world: World, draft: Draft, node: ts.ObjectLiteralElementLike): boolean {
  if (!ts.isPropertyAssignment(node) || ts.isComputedPropertyName(node.name)) return false;
  const value = unwrapped(node.initializer);
  switch (node.name.text) {
    case 'delivery':
      draft.delivery = deliveryOf(value);
      return draft.delivery !== null;
    case 'order':
      draft.order = numberOf(value);
      return draft.order !== null;
    case 'before':
    case 'after':
      return readReferences(world, draft, node.name.text, value);
    default:
      return false;
  }
}

const deliveries: readonly string[] = [
  'inTransaction',
  'afterCommit',
  'durable',
] satisfies Delivery[];

function deliveryOf(node: ts.Node): Delivery | null {
  return ts.isStringLiteralLike(node) && deliveries.includes(node.text)
    ? (node.text as Delivery)
    : null;
}

function numberOf(node: ts.Node): number | null {
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (!ts.isPrefixUnaryExpression(node) || !ts.isNumericLiteral(node.operand)) return null;
  return node.operator === ts.SyntaxKind.MinusToken ? -Number(node.operand.text) : null;
}

function readReferences(
  world: World,
  draft: Draft,
  key: 'before' | 'after',
  value: ts.Expression,
): boolean {
  const written = ts.isArrayLiteralExpression(value) ? value.elements : [value];
  const references = written.map((node) => referenceOf(world, node));
  draft[key] = references.filter((one) => one !== null);
  return !references.includes(null);
}

function referenceOf(world: World, node: ts.Expression): OrderReferenceFact | null {
  const place = placeOf(world, node);
  if (ts.isStringLiteralLike(node)) return { text: node.text, type: null, place };
  const value = classValue(world, node);
  if (value.kind !== 'class') return null;
  return { text: textOf(node), type: typeRefOf(world, value.entity).id, place };
}
