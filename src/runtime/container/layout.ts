import type { Token } from './binding.js';
import type { Recipe } from './recipe.js';

/**
 * What the container's registrations were at one version.
 *
 * A layout lives until a registration changes; scopes that are open by then keep theirs.
 */
export class Layout {
  /** The recipes so far, each by its registration, or by its class where there is none. */
  readonly recipes = new Map<Token, Recipe>();
  readonly #tokens = new Map<object, Token>();

  constructor(readonly version: number) {}

  /** Remembers by which token a scoped registration is asked for. */
  name(registration: object, token: Token): void {
    this.#tokens.set(registration, token);
  }

  tokenOf(registration: object): Token {
    return this.#tokens.get(registration) as Token;
  }
}
