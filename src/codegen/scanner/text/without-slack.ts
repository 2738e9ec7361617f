/**
 * The same items without the room for sixteen more that an array keeps once it has grown: of most files a
 * few lists are kept that hold one or two.
 */
export function withoutSlack<T>(items: readonly T[]): readonly T[] {
  return items.slice();
}
