import type { FieldFact } from '../../model/facts.js';
import { ts } from '../typescript.js';
import { nameOf } from '../shape/found-field.js';
import { hasModifier, isStatic, visibilityOf } from './modifiers.js';
import { type Grounds, placeOf } from './place-of-node.js';

/** The public fields of a class itself that are not `readonly`, parameter properties too. */
export function assignableFields(
  world: Grounds,
  { members }: ts.ClassLikeDeclaration,
): readonly FieldFact[] {
  const fields = members.flatMap((member): readonly Field[] => {
    if (ts.isConstructorDeclaration(member)) return parameterProperties(member);
    return ts.isPropertyDeclaration(member) && !isStatic(member) ? [member] : [];
  });
  return fields.filter(isAssignable).flatMap(({ name: node }) => {
    const name = nameOf(node);
    return name === null ? [] : [{ name, place: placeOf(world, node) }];
  });
}

type Field = ts.PropertyDeclaration | ts.ParameterDeclaration;

function parameterProperties(node: ts.ConstructorDeclaration): readonly Field[] {
  return node.parameters.filter((one) => ts.isParameterPropertyDeclaration(one, node));
}

function isAssignable(field: Field): boolean {
  return visibilityOf(field) === 'public' && !hasModifier(field, ts.SyntaxKind.ReadonlyKeyword);
}
