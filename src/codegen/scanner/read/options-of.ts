import { ts } from '../typescript.js';
import { unwrapped } from '../syntax/unwrapped.js';
import type { FormerNameFact, OptionsFact, OrderReferenceFact } from '../../model/facts.js';
import { noOptions } from '../../model/no-options.js';
import type { Delivery } from '../../model/model.js';
import type { Place } from '../../model/place.js';
import { classValue } from '../heritage/class-value.js';
import type { World } from '../resolve/world.js';
import { placeOf } from './place-of-node.js';
import { typeRefOf } from './type-ref-of.js';
import { textOf } from './text-of.js';

type Draft = { -readonly [K in keyof OptionsFact]: OptionsFact[K] };

/**
 * Reads the options that a decorator is called with. A decorator of the user's own may take
 * whatever it likes, so only Hearken's own are read strictly.
 */
export function optionsOf(
  world: World,
  given: readonly ts.Expression[],
  strict: boolean,
): OptionsFact {
  const draft: Draft = { ...noOptions };
  const refused = given.flatMap((argument) => readArgument(world, draft, argument));
  if (strict)
    draft.unreadable = refused.map((node) => ({ text: textOf(node), place: placeOf(world, node) }));
  return draft;
}

/** Reads what it can, and hands back what it cannot. */
function readArgument(world: World, draft: Draft, node: ts.Expression): readonly ts.Node[] {
  const value = unwrapped(node);
  if (!ts.isObjectLiteralExpression(value)) return [node];
  return value.properties.filter((property) => !readProperty(world, draft, property));
}

function readProperty(world: World, draft: Draft, node: ts.ObjectLiteralElementLike): boolean {
  if (!ts.isPropertyAssignment(node) || ts.isComputedPropertyName(node.name)) return false;
  const value = unwrapped(node.initializer);
  const place = placeOf(world, node);
  switch (node.name.text) {
    case 'delivery':
      draft.delivery = deliveryOf(value);
      draft.places = { ...draft.places, delivery: draft.delivery && place };
      return draft.delivery !== null;
    case 'order':
    case 'timeout':
      return readNumber(draft, node.name.text, { value: numberOf(value), place });
    case 'formerly':
      return readFormerNames(draft, formerNamesOf(world, value));
    case 'before':
    case 'after':
      return readReferences(draft, node.name.text, referencesOf(world, value));
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

function readNumber(
  draft: Draft,
  key: 'order' | 'timeout',
  { value, place }: { value: number | null; place: Place },
): boolean {
  draft[key] = value;
  draft.places = { ...draft.places, [key]: value === null ? null : place };
  return value !== null;
}

function numberOf(node: ts.Node): number | null {
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (!ts.isPrefixUnaryExpression(node) || !ts.isNumericLiteral(node.operand)) return null;
  return node.operator === ts.SyntaxKind.MinusToken ? -Number(node.operand.text) : null;
}

type FormerNames = readonly (FormerNameFact | null)[];

function formerNamesOf(world: World, value: ts.Expression): FormerNames {
  return itemsOf(value).map((node) =>
    ts.isStringLiteralLike(node) && node.text !== ''
      ? { text: node.text, place: placeOf(world, node) }
      : null,
  );
}

function readFormerNames(draft: Draft, names: FormerNames): boolean {
  draft.formerly = names.filter((one) => one !== null);
  return !names.includes(null);
}

/** What an option says that takes one or several. */
function itemsOf(value: ts.Expression): readonly ts.Expression[] {
  return ts.isArrayLiteralExpression(value) ? value.elements : [value];
}

type References = readonly (OrderReferenceFact | null)[];

function referencesOf(world: World, value: ts.Expression): References {
  return itemsOf(value).map((node) => referenceOf(world, node));
}

function readReferences(draft: Draft, key: 'before' | 'after', references: References): boolean {
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
