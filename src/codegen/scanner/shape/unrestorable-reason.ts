import { ts } from '../typescript.js';
import { isNamedExternal } from '../heritage/named-declarations.js';
import { basesOf } from '../heritage/bases.js';
import { type Ancestor, lineage } from '../heritage/lineage.js';
import { hasModifier } from '../read/modifiers.js';
import type { World } from '../resolve/world.js';
import type { Entity } from '../syntax/entity.js';
import { nameOf } from './found-field.js';

/** Why no instance of a class can be restored field by field; `null` when it can. */
export function unrestorableReason(world: World, entity: Entity): string | null {
  const { classes } = lineage(world, entity);
  for (const ancestor of classes) {
    const member = ancestor.node.members.map(unreachable).find((reason) => reason !== null);
    if (member !== undefined) return `${ancestor.entity.name} has ${member}`;
  }
  const last = classes.at(-1);
  return last === undefined ? null : strangeBase(world, last);
}

function unreachable(member: ts.ClassElement): string | null {
  if (hasModifier(member, ts.SyntaxKind.StaticKeyword) || !ts.isPropertyDeclaration(member))
    return null;
  const { name } = member;
  if (ts.isPrivateIdentifier(name)) return `the field ${name.text}, which nobody else can reach`;
  if (hasModifier(member, ts.SyntaxKind.AccessorKeyword)) {
    return `the accessor ${nameOf(name) ?? ''}, whose state nobody else can reach`;
  }
  const ambient = hasModifier(member, ts.SyntaxKind.DeclareKeyword) || isDeclaration(member);
  return nameOf(name) === null && !ambient
    ? `the field ${name.getText()}, whose name is computed`
    : null;
}

function isDeclaration(node: ts.Node): boolean {
  return node.getSourceFile().isDeclarationFile;
}

// The chain ends at a class that syntax can read, or the rest of the state is anybody's guess.
function strangeBase(world: World, { entity, bindings, node }: Ancestor): string | null {
  const base = basesOf(world, entity, bindings).find(({ clause }) => clause === 'extends');
  if (base === undefined || ts.isInterfaceDeclaration(node)) return null;
  const { value } = base;
  const isRoot =
    value.kind === 'external' &&
    isNamedExternal(value.specifier, value.path, world.config.events.bases);
  return isRoot
    ? null
    : `${entity.name} extends ${base.node.getText()}, whose fields cannot be read`;
}
