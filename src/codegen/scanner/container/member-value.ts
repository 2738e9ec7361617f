import { ts } from '../typescript.js';
import type { World } from '../resolve/world.js';
import { classNodeOf } from '../syntax/entity.js';
import { hasModifier } from '../read/modifiers.js';
import { typeRefOf } from '../read/type-ref-of.js';
// oxlint-disable-next-line import/no-cycle -- a value may be a member, and a member's value a name
import { namedAfter, staticValue, unknownValue, type StaticValue } from './static-value.js';

interface Member {
  readonly owner: ts.Expression;
  readonly name: string;
}

/** What a member of a constant object, an enum, or a class's static side stands for. */
export function memberValue(world: World, { owner, name }: Member, depth: number): StaticValue {
  const value = staticValue(world, owner, depth);
  switch (value.kind) {
    case 'expression':
      return ofObject(world, { ...value, name }, depth);
    case 'enum':
      return ofEnum(world, value, name);
    case 'class': {
      const id = typeRefOf(world, value.entity).id;
      const found = classNodeOf(value.entity)?.members.find((member) =>
        isStaticNamed(member, name),
      );
      return found === undefined ? unknownValue : ofStatic(world, { found, value, id }, depth);
    }
    default:
      return unknownValue;
  }
}

interface ObjectMember {
  readonly node: ts.Expression;
  readonly id: string | null;
  readonly name: string;
}

function ofObject(world: World, { node, id, name }: ObjectMember, depth: number): StaticValue {
  if (!ts.isObjectLiteralExpression(node)) return unknownValue;
  const property = node.properties.findLast((one) => isNamed(one, name));
  // What is spread after it may stand in its place.
  if (property === undefined || isSpreadAfter(node, property)) return unknownValue;
  const made = () => `${id ?? ''}.${name}`;
  if (ts.isShorthandPropertyAssignment(property)) {
    return staticValue(world, property.name, depth);
  }
  if (!ts.isPropertyAssignment(property)) return unknownValue;
  const value = staticValue(world, property.initializer, depth);
  return id === null ? value : namedAfter(value, made);
}

function isSpreadAfter(
  { properties }: ts.ObjectLiteralExpression,
  property: ts.ObjectLiteralElementLike,
): boolean {
  return properties.slice(properties.indexOf(property)).some(ts.isSpreadAssignment);
}

function isNamed(node: ts.ObjectLiteralElementLike, name: string): boolean {
  return (
    node.name !== undefined && !ts.isComputedPropertyName(node.name) && node.name.text === name
  );
}

function ofEnum(
  world: World,
  { node, id }: Extract<StaticValue, { kind: 'enum' }>,
  name: string,
): StaticValue {
  const member = node.members.find((one) => 'text' in one.name && one.name.text === name);
  if (member?.initializer === undefined) return unknownValue;
  return namedAfter(staticValue(world, member.initializer), () => `${id}.${name}`);
}

function isStaticNamed(member: ts.ClassElement, name: string): boolean {
  return (
    hasModifier(member, ts.SyntaxKind.StaticKeyword) &&
    member.name !== undefined &&
    'text' in member.name &&
    member.name.text === name
  );
}

interface StaticMember {
  readonly found: ts.ClassElement;
  readonly value: Extract<StaticValue, { kind: 'class' }>;
  readonly id: string;
}

function ofStatic(world: World, { found, value, id }: StaticMember, depth: number): StaticValue {
  if (ts.isMethodDeclaration(found) && found.body !== undefined) {
    return { kind: 'function', entity: value.entity, node: found };
  }
  if (!ts.isPropertyDeclaration(found) || !hasModifier(found, ts.SyntaxKind.ReadonlyKeyword)) {
    return unknownValue;
  }
  const name = 'text' in found.name ? found.name.text : '';
  if (found.initializer === undefined) {
    return found.type === undefined
      ? unknownValue
      : { kind: 'declared', type: found.type, id: `${id}.${name}` };
  }
  return namedAfter(staticValue(world, found.initializer, depth), () => `${id}.${name}`);
}
