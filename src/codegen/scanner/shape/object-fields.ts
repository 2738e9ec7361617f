import { ts } from '../typescript.js';
import { basesOf } from '../heritage/bases.js';
import type { Bindings } from '../heritage/bindings.js';
import type { World } from '../resolve/world.js';
import { declarationOf, declarationsOf, type Entity } from '../syntax/entity.js';
import { type FoundField, nameOf } from './found-field.js';

const deepest = 16;

/** The fields of an interface, own and inherited, or of an alias of an object type. */
export function objectFields(world: World, entity: Entity, bindings: Bindings): FoundField[] {
  return inheritedFields(world, { entity, bindings, depth: 0 });
}

interface Inheriting {
  readonly entity: Entity;
  readonly bindings: Bindings;
  readonly depth: number;
}

function inheritedFields(world: World, { entity, bindings, depth }: Inheriting): FoundField[] {
  const fields = new Map<string, FoundField>();
  const bases = depth > deepest ? [] : basesOf(world, entity, bindings);
  for (const { value, bindings: inner } of bases.toReversed()) {
    if (value.kind !== 'class') continue;
    for (const field of inheritedFields(world, {
      entity: value.entity,
      bindings: inner,
      depth: depth + 1,
    })) {
      fields.set(field.name, field);
    }
  }
  for (const field of ownFields(entity, bindings)) fields.set(field.name, field);
  return [...fields.values()];
}

function ownFields(entity: Entity, bindings: Bindings): FoundField[] {
  const aliased = declarationOf(entity, ts.isTypeAliasDeclaration)?.type;
  const interfaces = declarationsOf(entity, ts.isInterfaceDeclaration);
  return [
    ...interfaces.flatMap(({ members }) => memberFields(members, bindings)),
    ...(aliased !== undefined && ts.isTypeLiteralNode(aliased)
      ? memberFields(aliased.members, bindings)
      : []),
  ];
}

/** The fields among the members of an object type. */
export function memberFields(members: readonly ts.TypeElement[], bindings: Bindings): FoundField[] {
  return members.flatMap((member) => {
    const name = nameOf(member.name);
    const optional = member.questionToken !== undefined;
    const callable = ts.isMethodSignature(member);
    if (name === null || (callable && !optional)) return [];
    return [
      {
        name,
        visibility: 'public' as const,
        optional,
        computed: ts.isAccessor(member),
        type: ts.isPropertySignature(member) ? member.type : undefined,
        initializer: undefined,
        readonly: false,
        callable,
        bindings,
      },
    ];
  });
}
