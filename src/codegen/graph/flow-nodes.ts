import { posix } from 'node:path';
import type { FlowStep } from '../model/flow.js';
import { isConcreteEvent } from '../model/is-concrete-event.js';
import type { Model } from '../model/model.js';
import type { Place } from '../model/place.js';
import type { TypeId, TypeRef } from '../model/type-ref.js';
import type { FlowNode, FlowNodeId, FlowNodeKind } from './flow-graph.js';

/** The concrete events and the commands of a model. */
export function messageNodes({ events, commands }: Model): ReadonlyMap<TypeId, FlowNode> {
  const concrete = events.filter(isConcreteEvent).map((one) => messageNode('event', one));
  return new Map([...concrete, ...commands.map((one) => messageNode('command', one))]);
}

interface Message {
  readonly type: TypeRef;
  readonly name: string;
  readonly place: Place;
}

function messageNode(
  kind: FlowNodeKind,
  { type, name, place }: Message,
): readonly [TypeId, FlowNode] {
  const isOwn = type.origin === 'project';
  const node = nodeOf(kind, name, isOwn ? place : null);
  return [type.id, isOwn ? node : { ...node, module: type.module }];
}

export interface Placed {
  readonly name: string;
  readonly place: Place;
}

export function handlerNode(kind: 'handler' | 'commandHandler', at: Placed): FlowNode {
  return nodeOf(kind, at.name, at.place);
}

/**
 * Code that makes a message; where two pieces have the same name it goes by its id. A class that
 * becomes an aggregate keeps its own.
 */
export function makerNode(
  { id, kind, name, place }: FlowStep,
  isUnique: (name: string) => boolean,
): FlowNode {
  const node = nodeOf('code', isUnique(name) ? name : id, place);
  return kind === 'aggregate' ? { ...node, kind } : node;
}

function nodeOf(kind: FlowNodeKind, name: string, place: Place | null): FlowNode {
  const module = place === null ? '' : posix.dirname(place.file);
  return { id: nodeId(kind, name), kind, name, place, module };
}

export function nodeId(kind: FlowNodeKind, name: string): FlowNodeId {
  return `${kind} ${name}`;
}
