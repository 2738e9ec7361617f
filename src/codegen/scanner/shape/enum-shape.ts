import type { ts } from '../typescript.js';
import type { Shape } from '../../model/shape.js';
import { literalValue } from './literal-shape.js';
import { unknown } from './shape-reading.js';

/** The shape of an enum. Members of a numeric one may be combined, so that any number goes. */
export function enumShape(declarations: readonly ts.EnumDeclaration[]): Shape {
  const members = declarations.flatMap((declaration) => [...declaration.members]);
  const values = members.map(({ initializer }) => initializer && literalValue(initializer));
  const texts = values.filter((value) => typeof value === 'string');
  if (texts.length === 0) return { kind: 'number' };
  return texts.length === values.length
    ? { kind: 'literals', values: texts }
    : unknown('it is an enum of numbers and texts');
}

/** The shape of one member as a type (`Status.Open`). */
export function enumMemberShape({ initializer }: ts.EnumMember): Shape {
  const value = initializer === undefined ? null : literalValue(initializer);
  return typeof value === 'string' ? { kind: 'literals', values: [value] } : { kind: 'number' };
}
