import type { ts } from '../typescript.js';
import type { UnreadFact, WayFact } from '../../model/container-facts.js';
import { placeOf } from '../read/place-of-node.js';
import { textOf } from '../read/text-of.js';
import type { World } from '../resolve/world.js';
import type { Gathered, GatheredRegistration } from './gathered.js';
import { isRegistering, registrationOf } from './registration.js';

/** Where in a composition root a walk stands. */
export interface Standing {
  /** The function, or file, whose statements run one after the other, with what they call. */
  readonly sequence: string;
  /** True for a function that somebody calls once the file has been loaded. */
  readonly later: boolean;
  /** The ways that lead here; none where it runs whenever the sequence does. */
  readonly route: readonly WayFact[];
  /** True in what may run several times, and go other ways each time. */
  readonly repeated: boolean;
}

/** A walk through a composition root and what it calls. */
export interface RootWalk {
  readonly world: World;
  readonly root: ts.SourceFile;
  /** The functions whose call nobody has seen yet. */
  readonly deferred: Set<ts.Node>;
  hasWalked(node: ts.Node): boolean;
  /** Walks a body; what it registers it registers again where it has been walked before. */
  walk(node: ts.Node, at: Standing, run: () => void): void;
  note(call: ts.CallExpression, method: string, at: Standing): void;
  unread(node: ts.Node): void;
  gathered(): Gathered;
}

export function createRootWalk(world: World, root: ts.SourceFile): RootWalk {
  let registrations: readonly GatheredRegistration[] = [];
  const unread: UnreadFact[] = [];
  const walked = new Map<ts.Node, Walked>();
  const giveUp = (node: ts.Node): void => {
    unread.push({ text: textOf(node).slice(0, longest), place: placeOf(world, node) });
  };
  const add = (more: readonly GatheredRegistration[]): void => {
    registrations = [...registrations, ...more];
  };
  return {
    world,
    root,
    deferred: new Set(),
    hasWalked: (node) => walked.has(node),
    walk(node, at, run) {
      const before = walked.get(node);
      if (before !== undefined) return add(againAt(at, before));
      const first = registrations.length;
      walked.set(node, { at, noted: [] });
      run();
      walked.set(node, { at, noted: registrations.slice(first) });
    },
    unread: giveUp,
    note(call, method, at) {
      if (method === 'reset') registrations = registrations.map(afterReset);
      if (!isRegistering(method)) return;
      const read = registrationOf(world, method, call.arguments);
      if (read === null) return giveUp(call);
      if (read.fact.token.kind === 'unread') return giveUp(call);
      const place = placeOf(world, call.arguments[0] ?? call);
      const { sequence, later, route } = at;
      const fact = { ...read.fact, place, declared: false, sequence, later, route };
      add([{ ...read, fact }]);
    },
    gathered: () => ({ registrations, unread }),
  };
}

const longest = 80;

/** What a body registers, by where it was first walked; nothing yet while that goes on. */
interface Walked {
  readonly at: Standing;
  readonly noted: readonly GatheredRegistration[];
}

// Of the forks within nobody can tell whether they go the same ways once more.
function againAt(
  { sequence, later, route }: Standing,
  { at, noted }: Walked,
): readonly GatheredRegistration[] {
  return noted
    .filter(({ fact }) => fact.sequence === at.sequence)
    .map(({ fact, entity }) => {
      const within = fact.route.slice(at.route.length).map((way) => ({ ...way, ways: 0 }));
      return { fact: { ...fact, sequence, later, route: [...route, ...within] }, entity };
    });
}

// Whether it is still there hangs on what is reset, and when.
function afterReset({ fact, entity }: GatheredRegistration): GatheredRegistration {
  const kept = { fork: 'reset', way: 0, ways: 0 };
  return { fact: { ...fact, route: [...fact.route, kept] }, entity };
}
