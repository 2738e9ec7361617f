import type { Registry } from '../registry.js';

/** The name that each registry's own names have in the composed one. */
export type Names = ReadonlyMap<string, string>;

/**
 * Gives each event and each handler class one name, that of the first registry which knows it. Names
 * are what stored rows and logs tell them by, so two classes must not share one.
 */
export function sharedNames(parts: readonly Registry[]): {
  readonly names: readonly Names[];
  readonly problems: readonly string[];
} {
  const events = new Naming('event');
  const handlers = new Naming('handler class');
  const names = parts.map(
    (part) =>
      new Map([
        ...part.events.map(({ name, type, discriminator }): [string, string] => [
          eventKey(name),
          events.nameOf(
            type?.prototype ??
              (discriminator === null ? `interface ${name}` : `literal ${discriminator}`),
            name,
          ),
        ]),
        ...part.handlers.map(({ name, type }): [string, string] => [
          handlerKey(name),
          handlers.nameOf(type, name),
        ]),
      ]),
  );
  return {
    names,
    problems: [...events.problems, ...handlers.problems, ...discriminantProblems(parts)],
  };
}

export function eventKey(name: string): string {
  return `event ${name}`;
}

export function handlerKey(name: string): string {
  return `handler ${name}`;
}

function discriminantProblems(parts: readonly Registry[]): readonly string[] {
  const all = new Set(parts.flatMap(({ discriminant }) => discriminant ?? []));
  if (all.size < 2) return [];
  return [`their interface events are told by different properties: ${[...all].join(', ')}`];
}

class Naming {
  readonly problems: string[] = [];
  readonly #names = new Map<unknown, string>();
  readonly #taken = new Set<string>();

  constructor(private readonly what: string) {}

  nameOf(identity: unknown, name: string): string {
    const known = this.#names.get(identity);
    if (known !== undefined) return known;
    if (this.#taken.has(name)) {
      this.problems.push(
        `two packages have ${this.what === 'event' ? 'an' : 'a'} ${this.what} ${name}: rename one of them`,
      );
    }
    this.#taken.add(name);
    this.#names.set(identity, name);
    return name;
  }
}
