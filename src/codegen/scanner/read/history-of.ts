import type { HistoryFact } from '../../model/facts.js';
import { nameOf } from '../shape/found-field.js';
import { unwrapped } from '../syntax/unwrapped.js';
import { ts } from '../typescript.js';
import { isStatic, visibilityOf } from './modifiers.js';
import { type Grounds, placeOf } from './place-of-node.js';

/** What an event's class itself says of former names and versions; `null` for nothing. */
export function historyOf(
  world: Grounds,
  { members }: ts.ClassLikeDeclaration,
): HistoryFact | null {
  const [names, upcasters] = [
    staticMember(members, 'formerly'),
    staticMember(members, 'upcasters'),
  ];
  const formerly = names === null ? [] : textsIn(names);
  const versions = upcasters === null ? [] : versionsIn(upcasters);
  const told = [
    { name: 'formerly', node: names, read: formerly },
    { name: 'upcasters', node: upcasters, read: versions },
  ].flatMap(({ name, node, read }) => (node === null ? [] : [{ name, node, read }]));
  if (told.length === 0) return null;
  return {
    formerly: formerly ?? [],
    upcasters: (versions ?? []).toSorted((a, b) => a - b),
    unreadable: told
      .filter(({ read }) => read === null)
      .map(({ name, node }) => ({ name, place: placeOf(world, node.name ?? node) })),
  };
}

function staticMember(
  members: ts.NodeArray<ts.ClassElement>,
  name: string,
): ts.ClassElement | null {
  return (
    members.find((one) => isStatic(one) && nameOf(one.name as ts.PropertyName) === name) ?? null
  );
}

// Declaration files have types in the place of values.
function textsIn(member: ts.ClassElement): readonly string[] | null {
  const said = saidBy(member);
  if (said === null) return null;
  if (ts.isArrayLiteralExpression(said)) return all(said.elements.map(textOf));
  const type = ts.isTypeOperatorNode(said) ? said.type : said;
  return ts.isTupleTypeNode(type) ? all(type.elements.map(textOf)) : null;
}

function textOf(node: ts.Node): string | null {
  const literal = ts.isLiteralTypeNode(node) ? node.literal : node;
  return ts.isStringLiteralLike(literal) ? literal.text : null;
}

function versionsIn(member: ts.ClassElement): readonly number[] | null {
  const said = saidBy(member);
  if (said === null) return null;
  if (ts.isObjectLiteralExpression(said)) return all(said.properties.map(versionOf));
  return ts.isTypeLiteralNode(said) ? all(said.members.map(versionOf)) : null;
}

function versionOf({ name }: ts.ObjectLiteralElementLike | ts.TypeElement): number | null {
  if (name === undefined || !ts.isNumericLiteral(name)) return null;
  const version = Number(name.text);
  return Number.isSafeInteger(version) && version > 0 ? version : null;
}

function saidBy(member: ts.ClassElement): ts.Expression | ts.TypeNode | null {
  if (!ts.isPropertyDeclaration(member) || visibilityOf(member) !== 'public') return null;
  return member.initializer === undefined ? (member.type ?? null) : unwrapped(member.initializer);
}

function all<T>(read: readonly (T | null)[]): readonly T[] | null {
  const known = read.filter((one) => one !== null);
  return known.length === read.length ? known : null;
}
