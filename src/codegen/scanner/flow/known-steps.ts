import { compareCodeUnits } from '../../model/compare-code-units.js';
import type { Creation, FlowStep, StepId, StepUse } from '../../model/flow.js';
import type { Place } from '../../model/place.js';
import { hasModifier } from '../read/modifiers.js';
import type { World } from '../resolve/world.js';
import { ts } from '../typescript.js';
import { memberName } from './member-name.js';
import { standsFor } from './stands-for.js';
import { isMember, type StepNode } from './step-around.js';
import { stepHead, type StepHead } from './step-head.js';

/** The steps that have been found to lead to a message, and where others may use them. */
export interface KnownSteps {
  /** Takes notice of a step; one that is known already stays as it is. */
  add(node: StepNode): StepDraft;
  /** The steps that run when a declaration is used. */
  usedBy(declaration: ts.Node): ReadonlySet<StepId>;
  /** The names by which those are used that came since the last call. */
  takeNames(): ReadonlySet<string>;
  sorted(): readonly FlowStep[];
}

export interface StepDraft {
  readonly head: StepHead;
  readonly creates: Map<string, Place>;
  readonly uses: Map<StepId, Place>;
}

const nothing: ReadonlySet<StepId> = new Set();

export function createKnownSteps(world: World): KnownSteps {
  const byNode = new Map<StepNode, StepDraft>();
  const drafts = new Map<StepId, StepDraft>();
  const targets = new Map<ts.Node, Set<StepId>>();
  let names = new Set<string>();
  const register = (node: StepNode): StepDraft => {
    const head = stepHead(world, node);
    const draft = drafts.get(head.id) ?? { head, creates: new Map(), uses: new Map() };
    for (const target of standsFor(world, node)) {
      targets.set(target, new Set([...(targets.get(target) ?? []), head.id]));
    }
    for (const name of namesOf(node)) names.add(name);
    byNode.set(node, draft);
    drafts.set(head.id, draft);
    return draft;
  };
  return {
    add: (node) => byNode.get(node) ?? register(node),
    usedBy: (declaration) => targets.get(declaration) ?? nothing,
    takeNames() {
      const taken = names;
      names = new Set();
      return taken;
    },
    sorted: () => [...drafts.values()].map(finished).sort((a, b) => compareCodeUnits(a.id, b.id)),
  };
}

function namesOf(node: StepNode): readonly string[] {
  if (ts.isSourceFile(node)) return [];
  if (ts.isConstructorDeclaration(node)) return declaredNames(node.parent);
  return isMember(node) ? [memberName(node)] : declaredNames(node);
}

// Who imports a default gives it a name of his own.
function declaredNames(node: ts.NamedDeclaration): readonly string[] {
  const own = node.name !== undefined && ts.isIdentifier(node.name) ? [node.name.text] : [];
  return hasModifier(node, ts.SyntaxKind.DefaultKeyword) ? [...own, 'default'] : own;
}

function finished({ head, creates, uses }: StepDraft): FlowStep {
  return {
    ...head,
    creates: [...creates].map(([message, place]): Creation => ({ message, place })).sort(byMessage),
    uses: [...uses].map(([step, place]): StepUse => ({ step, place })).sort(byStep),
  };
}

function byMessage(a: Creation, b: Creation): number {
  return compareCodeUnits(a.message, b.message);
}

function byStep(a: StepUse, b: StepUse): number {
  return compareCodeUnits(a.step, b.step);
}
