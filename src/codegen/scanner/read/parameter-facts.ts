import { ts } from '../typescript.js';
import type { ParameterFact } from '../../model/facts.js';
import type { Bindings } from '../heritage/bindings.js';
import { placeOf } from './place-of-node.js';
import type { Reading } from './reading.js';
import { typeMembers } from './type-members.js';
import { textOf } from './text-of.js';

/** The parameters of a method; `this` is none. */
export function parameterFacts(
  reading: Reading,
  parameters: readonly ts.ParameterDeclaration[],
  bindings: Bindings,
): readonly ParameterFact[] {
  return parameters
    .filter(({ name }) => name.getText() !== 'this')
    .map((parameter) => parameterFact(reading, parameter, bindings));
}

function parameterFact(
  reading: Reading,
  node: ts.ParameterDeclaration,
  bindings: Bindings,
): ParameterFact {
  const { name, type, questionToken, initializer, dotDotDotToken } = node;
  return {
    name: textOf(name),
    place: placeOf(reading, node),
    optional: questionToken !== undefined || initializer !== undefined,
    rest: dotDotDotToken !== undefined,
    members: typeMembers(reading, dotDotDotToken ? elementOf(type) : type, bindings),
    text: type === undefined ? 'any' : textOf(type),
  };
}

// `...events: OrderPlaced[]` mentions OrderPlaced.
function elementOf(type: ts.TypeNode | undefined): ts.TypeNode | undefined {
  if (type === undefined) return undefined;
  if (ts.isTypeOperatorNode(type)) return elementOf(type.type);
  if (ts.isArrayTypeNode(type)) return type.elementType;
  const generic =
    ts.isTypeReferenceNode(type) && /^(Readonly)?Array$/.test(type.typeName.getText());
  return generic ? (type.typeArguments?.[0] ?? type) : type;
}
