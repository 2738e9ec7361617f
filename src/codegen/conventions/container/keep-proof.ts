import { keepLast } from '../../model/kept.js';
import { proveContainer, type ContainerInput, type ContainerProof } from './prove-container.js';

/** The same proof, which is not made anew for the same facts. */
export function keepProof(): (input: ContainerInput) => ContainerProof {
  let given: ContainerInput | null = null;
  const kept = keepLast<unknown, ContainerProof>(Object.is, () => {
    if (given === null) throw new RangeError('there is nothing to prove');
    return proveContainer(given);
  });
  return (input) => {
    given = input;
    return kept(partsOf(input));
  };
}

/** All that a proof hangs on, one by one; a list is told from the next by its length. */
function partsOf({ constructors, container, handlers }: ContainerInput): readonly unknown[] {
  const { registrations, roots, unread, emitsMetadata } = container;
  const lists: readonly (readonly unknown[])[] = [
    constructors,
    registrations,
    roots,
    unread,
    handlers,
  ];
  return [emitsMetadata, ...lists.flatMap((list) => [list.length, ...list])];
}
