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
      const number = numbers.get(path) ?? numbers.size;
      numbers.set(path, number);
      return number;
    },
    beyond: () => [...numbers.keys()].slice(sources.length),
  };
}
