/** Numbers files as they come: first the sources, then whatever they lead to. */
export interface FileNumbers {
  of(path: string): number;
  /** Those beyond the sources. */
  beyond(): readonly string[];
}

export function createFileNumbers(sources: readonly string[]): FileNumbers {
  const numbers = new Map(sources.map((path, number) => [path, number]));
  return {
    of(path) {
      let number = numbers.get(path);
      if (number === undefined) numbers.set(path, (number = numbers.size));
      return number;
    },
    beyond: () => [...numbers.keys()].slice(sources.length),
  };
}
