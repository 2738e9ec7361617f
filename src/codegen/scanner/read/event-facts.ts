import { compareCodeUnits } from '../../model/compare-code-units.js';
import { comparePlaces } from '../../model/compare-places.js';
import { ts } from '../typescript.js';
import type { EventFact } from '../../model/facts.js';
import { keepEach } from '../../model/kept.js';
import type { Place } from '../../model/place.js';
import type { TypeId, TypeRef } from '../../model/type-ref.js';
import { answerOf } from '../commands/answer-of.js';
import { discriminatorOf } from '../heritage/discriminator.js';
import { eventBases, isEventRoot, type EventBase } from '../heritage/event-heritage.js';
import { classNodeOf, declarationOf, type Entity } from '../syntax/entity.js';
import type { World } from '../resolve/world.js';
import { assignableFields } from './assignable-fields.js';
import { historyOf } from './history-of.js';
import { placeOf } from './place-of-node.js';
import { eventShape } from '../shape/event-shape.js';
import { packageRef, typeRefOf } from './type-ref-of.js';

/** Gathers events, their bases, and those that handlers alone mention. */
export interface EventFacts {
  /** `seenAt` is where the project mentions it; `null` for one that it declares. */
  add(event: EventBase, seenAt: Place | null): TypeId;
  sorted(): readonly EventFact[];
}

type DeclaredEvent = Extract<EventBase, { kind: 'entity' }>;

interface Gathered {
  readonly event: EventBase;
  readonly type: TypeRef;
  place: Place;
}

export function createEventFacts(world: World): EventFacts {
  const gathered = new Map<TypeId, Gathered>();
  // Nothing that is said of them hangs on who mentions them.
  const settled = new Map<Entity, TypeId>();
  const add = (event: EventBase, seenAt: Place | null): TypeId => {
    const id = event.kind === 'entity' ? settled.get(event.entity) : undefined;
    if (id !== undefined) return id;
    const { type, declaredAt, bases } = headOf(world, event);
    // A package's own files lie elsewhere on every machine: its events are placed where the project
    // first mentions them.
    const place = type.origin === 'package' ? seenAt : (declaredAt ?? seenAt);
    if (place === null) throw new Error(`Nothing places ${type.id}.`);
    const known = gathered.get(type.id);
    if (known !== undefined) {
      if (comparePlaces(place, known.place) < 0) known.place = place;
      return type.id;
    }
    gathered.set(type.id, { event, type, place });
    if (event.kind === 'entity' && declaredAt !== null && world.isSource(event.entity.path)) {
      settled.set(event.entity, type.id);
    }
    for (const base of bases) add(base, declaredAt ?? seenAt);
    return type.id;
  };
  return {
    add,
    sorted: () => [...gathered.values()].map((one) => factOf(world, one)).sort(inOrder),
  };
}

function inOrder(a: EventFact, b: EventFact): number {
  return comparePlaces(a.place, b.place) || compareCodeUnits(a.type.id, b.type.id);
}

function refOf(world: World, event: EventBase): TypeRef {
  return event.kind === 'entity' ? typeRefOf(world, event.entity) : packageRef(event);
}

function basesOf(world: World, event: EventBase): readonly EventBase[] {
  return event.kind === 'entity' ? eventBases(world, event.entity) : [];
}

interface EventHead {
  readonly type: TypeRef;
  /** Where its name stands; `null` for one that is known by an import alone. */
  readonly declaredAt: Place | null;
  readonly bases: readonly EventBase[];
}

function headOf(world: World, event: EventBase): EventHead {
  if (event.kind === 'external') return { type: packageRef(event), declaredAt: null, bases: [] };
  return world.memo.once('event head', event.entity, () => {
    const node = declaredNode(event);
    return {
      type: refOf(world, event),
      declaredAt: node === null ? null : placeOf(world, nameOrSelf(node)),
      bases: basesOf(world, event),
    };
  });
}

function declaredNode(event: EventBase): ts.Node | null {
  return event.kind === 'entity'
    ? (classNodeOf(event.entity) ?? event.entity.declarations[0] ?? null)
    : null;
}

/** The name of a declaration, or the keyword that opens an anonymous one. */
export function nameOrSelf(node: ts.Node): ts.Node {
  if (!ts.isClassLike(node)) return (node as ts.InterfaceDeclaration).name ?? node;
  return (
    node.name ?? node.getChildren().find(({ kind }) => kind === ts.SyntaxKind.ClassKeyword) ?? node
  );
}

function factOf(world: World, { event, type, place }: Gathered): EventFact {
  if (event.kind === 'external') return placed(externalFact, type, place);
  const { entity } = event;
  const own = world.memo.once('event', entity, () => ownFact(world, event));
  return placed(own, type, place);
}

type OwnFact = Omit<EventFact, 'type' | 'place'>;

// The same fact of the same event, pass for pass: all that follows from it stands with it.
const placed = keepEach((own: OwnFact, type: TypeRef, place: Place): EventFact => ({
  ...own,
  type,
  place,
}));

function ownFact(world: World, event: DeclaredEvent): OwnFact {
  const { entity } = event;
  const node = classNodeOf(entity);
  const abstract = node !== null && isAbstract(node);
  const root = isEventRoot(world, entity);
  const discriminator = node === null ? discriminatorOf(world, entity) : null;
  const isRaised = !abstract && !root && (node !== null || discriminator !== null);
  // A command is carried out where it is sent: nobody asks how it would travel as JSON.
  const isCarried = isRaised && world.seeks === 'events';
  return {
    kind: node === null ? 'interface' : 'class',
    abstract,
    root,
    bases: basesOf(world, event).map((base) => refOf(world, base).id),
    discriminator,
    typeParameters: genericOf(entity)?.typeParameters?.length ?? 0,
    shape: isCarried ? eventShape(world, entity, typeRefOf(world, entity).id) : null,
    assignable: node === null ? [] : assignableFields(world, node),
    history: node === null ? null : historyOf(world, node),
    answer: world.seeks === 'commands' ? answerOf(world, entity) : null,
  };
}

const externalFact = {
  kind: 'class',
  abstract: false,
  root: true,
  bases: [],
  discriminator: null,
  typeParameters: 0,
  shape: null,
  assignable: [],
  history: null,
  answer: null,
} as const;

export function isAbstract(node: ts.ClassLikeDeclaration): boolean {
  return (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.AbstractKeyword);
}

function genericOf(
  entity: Entity,
): { typeParameters?: ts.NodeArray<ts.TypeParameterDeclaration> } | null {
  return (
    classNodeOf(entity) ??
    declarationOf(entity, ts.isInterfaceDeclaration) ??
    declarationOf(entity, ts.isTypeAliasDeclaration)
  );
}
