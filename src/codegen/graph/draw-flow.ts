import { compareCodeUnits } from '../model/compare-code-units.js';
import type { Flow, FlowStep } from '../model/flow.js';
import { groupBy } from '../model/group-by.js';
import type { Model } from '../model/model.js';
import type { Place } from '../model/place.js';
import type { FlowEdge, FlowGraph, FlowNode, FlowNodeId } from './flow-graph.js';
import { makerNode, messageNodes, nodeId } from './flow-nodes.js';
import { type Handling, handlings } from './handlings.js';
import { createStepPaths, type StepPaths } from './step-paths.js';

/** Draws who sends or raises what, and who handles it, out of what the build knows. */
export function drawFlow(model: Model, { steps }: Flow): FlowGraph {
  const messages = messageNodes(model);
  const messagesById = new Map([...messages.values()].map((node) => [node.id, node]));
  const handled = handlings(model);
  const isPart = ({ internal, owner }: FlowStep) =>
    internal || (owner !== null && messages.has(owner));
  const paths = createStepPaths(steps, isPart);
  const handlersAt = handlersByPlace(handled);
  const nodesOf = nodesOfSteps(paths, handlersAt);
  const drawn = [...steps.filter(({ place }) => handlersAt.has(keyOf(place))), ...paths.makers];
  const madeBy = (step: FlowStep) => paths.made(step).flatMap((id) => messages.get(id) ?? []);
  const edges = [...new Set(drawn)].flatMap((step) =>
    nodesOf(step).flatMap((node) => [
      ...madeBy(step).map((message) => makes(node, message)),
      ...paths
        .leadsTo(step)
        .flatMap(nodesOf)
        .map((to) => edge(node, 'uses', to)),
    ]),
  );
  return sorted(
    [...messages.values(), ...handled.map(({ node }) => node), ...paths.makers.flatMap(nodesOf)],
    [...edges, ...handled.flatMap((one) => handledEdges(one, messagesById))],
  );
}

type HandlersAt = ReadonlyMap<string, readonly FlowNode[]>;

function handlersByPlace(handled: readonly Handling[]): HandlersAt {
  return groupBy(
    handled.map(({ node }) => node),
    ({ place }) => keyOf(place),
  );
}

/** A step that handles something is drawn as each of the handlers that have it. */
function nodesOfSteps({ makers }: StepPaths, handlersAt: HandlersAt) {
  const times = new Map<string, number>();
  for (const { name } of makers) times.set(name, (times.get(name) ?? 0) + 1);
  const isUnique = (name: string) => times.get(name) === 1;
  return (step: FlowStep): readonly FlowNode[] =>
    handlersAt.get(keyOf(step.place)) ?? [makerNode(step, isUnique)];
}

function keyOf(place: Place | null): string {
  return place === null ? '' : `${place.file}:${place.line}:${place.column}`;
}

function makes(from: FlowNode, message: FlowNode): FlowEdge {
  return edge(from, message.kind === 'command' ? 'sends' : 'raises', message);
}

function handledEdges(
  { node, events, commands, delivery }: Handling,
  messages: ReadonlyMap<FlowNodeId, FlowNode>,
): readonly FlowEdge[] {
  const ids = [
    ...events.map((name) => nodeId('event', name)),
    ...commands.map((name) => nodeId('command', name)),
  ];
  return ids
    .flatMap((id) => messages.get(id) ?? [])
    .map((message) => ({ ...edge(message, 'handledBy', node), delivery }));
}

function edge({ id: from }: FlowNode, kind: FlowEdge['kind'], { id: to }: FlowNode): FlowEdge {
  return { from, to, kind, delivery: null };
}

function sorted(nodes: readonly FlowNode[], edges: readonly FlowEdge[]): FlowGraph {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const byEnds = new Map(edges.map((one) => [`${one.from}\0${one.to}\0${one.kind}`, one]));
  return { nodes: inOrder(byId), edges: inOrder(byEnds) };
}

function inOrder<T>(entries: ReadonlyMap<string, T>): T[] {
  return [...entries].toSorted(([a], [b]) => compareCodeUnits(a, b)).map(([, value]) => value);
}
