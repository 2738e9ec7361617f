import { ts } from '../typescript.js';
import type { Shape } from '../../model/shape.js';
import { noBindings } from '../heritage/bindings.js';
import { resolveEntityName } from '../resolve/resolve-name.js';
import { classNodeOf } from '../syntax/entity.js';
import { instanceShape } from './library-shape.js';
import { isBigInt, literalValue } from './literal-shape.js';
import { type ShapeReading, type TypePlace, unknown } from './shape-reading.js';
import { classShape } from './structure-shape.js';

interface InferredPlace extends TypePlace {
  readonly readonly: boolean;
}

const told = unknown('its type is inferred: write it out');

/** The shape of a field that only its initial value gives a type. */
export function inferredShape(
  reading: ShapeReading,
  value: ts.Expression,
  place: InferredPlace,
): Shape {
  if (ts.isParenthesizedExpression(value)) return inferredShape(reading, value.expression, place);
  if (ts.isAsExpression(value)) return assertedShape(reading, value, place);
  if (ts.isTemplateExpression(value)) return { kind: 'text' };
  if (isBigInt(value)) return { kind: 'bigint' };
  if (ts.isNewExpression(value)) return constructedShape(reading, value, place);
  if (ts.isCallExpression(value) && value.expression.getText() === 'Date.now') {
    return { kind: 'number' };
  }
  const literal = literalValue(value);
  if (literal === null) return told;
  return place.readonly ? { kind: 'literals', values: [literal] } : widened(literal);
}

function widened(literal: string | number | boolean): Shape {
  if (typeof literal === 'string') return { kind: 'text' };
  return { kind: typeof literal === 'number' ? 'number' : 'boolean' };
}

function assertedShape(
  reading: ShapeReading,
  { expression, type }: ts.AsExpression,
  place: InferredPlace,
): Shape {
  return ts.isConstTypeReference(type)
    ? inferredShape(reading, expression, { ...place, readonly: true })
    : reading.typeShape(reading, type, place);
}

// `new Map<string, Date>()` says its type; `new Map([...])` leaves it to the compiler.
function constructedShape(
  reading: ShapeReading,
  { expression, typeArguments = ts.factory.createNodeArray() }: ts.NewExpression,
  place: InferredPlace,
): Shape {
  const meaning = resolveEntityName(reading.world, expression);
  if (meaning.kind === 'global') {
    const instance = instanceShape(reading, { name: meaning.name, typeArguments }, place);
    return instance.kind === 'unknown' ? told : instance;
  }
  if (meaning.kind !== 'entity') return told;
  const node = classNodeOf(meaning.entity);
  const isPlain = node !== null && node.typeParameters === undefined;
  return isPlain ? classShape(reading, meaning.entity, { ...place, bindings: noBindings }) : told;
}
