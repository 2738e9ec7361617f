import { basesOf, type Base } from '../heritage/bases.js';
import { lineage } from '../heritage/lineage.js';
import { isNamed, isNamedExternal } from '../heritage/named-declarations.js';
import { textOf } from '../read/text-of.js';
import type { World } from '../resolve/world.js';
import type { Entity } from '../syntax/entity.js';

const ours = ['hearken#Command'];

/** What a command promises as its answer, as it is written: `string` of `extends Command<string>`. */
export function answerOf(world: World, entity: Entity): string | null {
  for (const ancestor of lineage(world, entity).classes) {
    const base = basesOf(world, ancestor.entity).find((one) => isCommand(world, one));
    if (base !== undefined) return promisedBy(base);
  }
  return null;
}

function promisedBy({ node }: Base): string | null {
  const [answer] = node.typeArguments ?? [];
  return answer === undefined ? null : textOf(answer);
}

function isCommand(world: World, { value }: Base): boolean {
  if (value.kind === 'external') return isNamedExternal(value.specifier, value.path, ours);
  return value.kind === 'class' && isNamed(world, value.entity, ours);
}
