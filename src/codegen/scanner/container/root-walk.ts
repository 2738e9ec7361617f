import type { ts } from '../typescript.js';
import type { UnreadFact } from '../../model/container-facts.js';
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
  readonly conditional: boolean;
}

/** A walk through a composition root and what it calls. */
export interface RootWalk {
  readonly world: World;
  readonly root: ts.SourceFile;
  /** The functions, classes and files that were walked, by whether only in some cases. */
  readonly seen: Map<ts.Node, boolean>;
  /** The functions whose call nobody has seen yet. */
  readonly deferred: Set<ts.Node>;
  note(call: ts.CallExpression, method: string, at: Standing): void;
  unread(node: ts.Node): void;
  gathered(): Gathered;
}

export function createRootWalk(world: World, root: ts.SourceFile): RootWalk {
  let registrations: readonly GatheredRegistration[] = [];
  const unread: UnreadFact[] = [];
  const giveUp = (node: ts.Node): void => {
    unread.push({ text: textOf(node).slice(0, longest), place: placeOf(world, node) });
  };
  return {
    world,
    root,
    seen: new Map(),
    deferred: new Set(),
    unread: giveUp,
    note(call, method, at) {
      if (method === 'reset') registrations = registrations.map(inSomeCases);
      if (!isRegistering(method)) return;
      const read = registrationOf(world, method, call.arguments);
      if (read === null) return giveUp(call);
      const place = placeOf(world, call.arguments[0] ?? call);
      if (read.fact.token.kind === 'unread') giveUp(call);
      else
        registrations = [
          ...registrations,
          { ...read, fact: { ...read.fact, place, declared: false, ...at } },
        ];
    },
    gathered: () => ({ registrations, unread }),
  };
}

const longest = 80;

function inSomeCases({ fact, entity }: GatheredRegistration): GatheredRegistration {
  return { fact: { ...fact, conditional: true }, entity };
}
