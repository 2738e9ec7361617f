import { ts } from '../typescript.js';
import type { Bindings } from '../heritage/bindings.js';
import { type Ancestor, lineageWith } from '../heritage/lineage.js';
import { hasModifier, visibilityOf } from '../read/modifiers.js';
import type { World } from '../resolve/world.js';
import { declarationsOf, type Entity } from '../syntax/entity.js';
import { type FoundField, nameOf } from './found-field.js';
import { memberFields } from './object-fields.js';

/** The fields of a class, own and inherited, the base's first; the most derived declaration counts. */
export function classFields(world: World, entity: Entity, bindings: Bindings): FoundField[] {
  const fields = new Map<string, FoundField>();
  for (const ancestor of lineageWith(world, entity, bindings).classes.toReversed()) {
    for (const field of ownFields(ancestor)) {
      // `declare readonly kind: 'a'` says more of a field that a base has.
      const known = field.computed ? fields.get(field.name) : undefined;
      fields.set(field.name, { ...field, computed: field.computed && known?.computed !== false });
    }
  }
  return [...fields.values()];
}

function ownFields({ node, entity, bindings }: Ancestor): FoundField[] {
  const merged = declarationsOf(entity, ts.isInterfaceDeclaration);
  return [
    ...node.members.flatMap((member) => ofMember(member, bindings)),
    ...merged.flatMap(({ members }) => memberFields(members, bindings)),
  ];
}

function ofMember(member: ts.ClassElement, bindings: Bindings): FoundField[] {
  if (ts.isConstructorDeclaration(member)) return parameterFields(member, bindings);
  if (hasModifier(member, ts.SyntaxKind.StaticKeyword)) return [];
  const name = nameOf(member.name);
  if (name === null) return [];
  const visibility = visibilityShown(member);
  if (ts.isAccessor(member)) {
    return [fieldOf({ name, visibility, bindings, computed: true })];
  }
  if (ts.isMethodDeclaration(member)) {
    const optional = member.questionToken !== undefined;
    return optional ? [fieldOf({ name, visibility, bindings, optional, callable: true })] : [];
  }
  return ts.isPropertyDeclaration(member) ? [ofProperty(member, name, bindings)] : [];
}

type Said = Pick<FoundField, 'name' | 'visibility' | 'bindings'> & Partial<FoundField>;

/** A field of which nothing is so but what is said. */
function fieldOf({
  optional = false,
  computed = false,
  readonly = false,
  callable = false,
  type,
  initializer,
  name,
  visibility,
  bindings,
}: Said): FoundField {
  return {
    name,
    visibility,
    bindings,
    optional,
    computed,
    type,
    initializer,
    readonly,
    callable,
  };
}

function ofProperty(member: ts.PropertyDeclaration, name: string, bindings: Bindings): FoundField {
  const { type, initializer, questionToken, exclamationToken } = member;
  const visibility = visibilityShown(member);
  const hidden = visibility === 'hidden';
  return fieldOf({
    name,
    visibility,
    bindings,
    type,
    initializer,
    // Many a `private brand!: void` is there for the compiler alone.
    optional: questionToken !== undefined || (hidden && exclamationToken !== undefined),
    computed: hasModifier(member, ts.SyntaxKind.DeclareKeyword),
    readonly: hasModifier(member, ts.SyntaxKind.ReadonlyKeyword),
  });
}

function parameterFields(node: ts.ConstructorDeclaration, bindings: Bindings): FoundField[] {
  return node.parameters.flatMap((parameter) => {
    const name = nameOf(parameter.name);
    if (name === null || !ts.isParameterPropertyDeclaration(parameter, node)) return [];
    return [
      fieldOf({
        name,
        visibility: visibilityShown(parameter),
        optional: parameter.questionToken !== undefined,
        type: parameter.type,
        initializer: parameter.initializer,
        bindings,
      }),
    ];
  });
}

function visibilityShown(node: ts.Node): FoundField['visibility'] {
  return visibilityOf(node) === 'public' ? 'public' : 'hidden';
}
