import { classValue } from '../heritage/class-value.js';
import { unwrapped } from '../syntax/unwrapped.js';
import type { World } from '../resolve/world.js';
import type { Entity } from '../syntax/entity.js';
import type { ModuleFile } from '../syntax/module-file.js';
import { entityOf } from '../syntax/scope.js';
import { ts } from '../typescript.js';
import type { TypeId } from '../../model/type-ref.js';
import { classAround } from './step-around.js';

/** What tells a message from any other object. */
export interface Messages {
  /** `null` for a class that is no message. */
  ofClass(entity: Entity): TypeId | null;
  /** The messages that are told by a literal, by that literal. */
  readonly byLiteral: ReadonlyMap<string, TypeId>;
}

export interface Created {
  readonly message: TypeId;
  readonly node: ts.Node;
}

/** Every place in a file where a message is made, in source order. */
export function creationsIn(
  world: World,
  { source }: ModuleFile,
  messages: Messages,
): readonly Created[] {
  const found: Created[] = [];
  const visit = (node: ts.Node): void => {
    const message = messageOf(world, node, messages);
    if (message !== null) found.push({ message, node });
    if (!ts.isTypeNode(node)) ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function messageOf(world: World, node: ts.Node, messages: Messages): TypeId | null {
  if (ts.isNewExpression(node)) {
    const entity = constructed(world, node);
    return entity === null ? null : messages.ofClass(entity);
  }
  if (!ts.isObjectLiteralExpression(node)) return null;
  const literal = discriminantOf(node, world.config.events.discriminant);
  return literal === null ? null : (messages.byLiteral.get(literal) ?? null);
}

// `new this()` in a static member makes an instance of the class that has it.
function constructed(world: World, { expression }: ts.NewExpression): Entity | null {
  if (expression.kind === ts.SyntaxKind.ThisKeyword) {
    const self = classAround(expression);
    return self === null ? null : entityOf(self);
  }
  const value = classValue(world, expression);
  return value.kind === 'class' ? value.entity : null;
}

function discriminantOf(
  { properties }: ts.ObjectLiteralExpression,
  discriminant: string | null,
): string | null {
  for (const property of discriminant === null ? [] : properties) {
    if (!ts.isPropertyAssignment(property) || property.name.getText() !== discriminant) continue;
    const value = unwrapped(property.initializer);
    if (ts.isStringLiteralLike(value)) return value.text;
  }
  return null;
}
