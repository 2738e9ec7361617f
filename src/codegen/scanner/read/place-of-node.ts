import type { ts } from '../typescript.js';
import type { Place } from '../../model/place.js';
import { placeOfRange } from '../project/place-of.js';
import { relativeTo } from '../project/paths.js';
import type { World } from '../resolve/world.js';

/** What a place is worked out from. */
export type Grounds = Pick<World, 'directory' | 'lasting'>;

/** The place of a node, without the comments before it. */
export function placeOf(world: Grounds, node: ts.Node): Place {
  const source = node.getSourceFile();
  return world.lasting(source).once('place', node, () => readPlace(world, node));
}

function readPlace(world: Grounds, node: ts.Node): Place {
  const source = node.getSourceFile();
  const path = relativeTo(world.directory, source.fileName);
  return placeOfRange({ path, text: source.text, start: node.getStart(source), end: node.end });
}
