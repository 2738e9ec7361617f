import type { Severity } from '../model/diagnostic.js';
import type { Delivery } from '../model/model.js';

export type { Delivery, Severity };

/** What `hearken.config.ts` may say; every key is optional. */
export interface HearkenConfig {
  /** The tsconfig that lists the project's files, relative to the config. Default `tsconfig.json`. */
  readonly tsconfig?: string;
  /** Globs that narrow the tsconfig's files; none means all of them. */
  readonly include?: readonly string[];
  /** Where the registry is written, inside the project. Default `src/hearken.gen.ts`. */
  readonly output?: string;
  /** What marks a handler class: names, or `module#Name` for one declaration only. */
  readonly handlers?: {
    readonly decorators?: readonly string[];
    readonly interfaces?: readonly string[];
    readonly bases?: readonly string[];
  };
  /** What makes a class an event; `discriminant` (`'type'`) turns interface events on. */
  readonly events?: {
    readonly bases?: readonly string[];
    readonly discriminant?: string | undefined;
  };
  /** The delivery of `void` and of `Promise<void>` methods that name none. */
  readonly defaults?: { readonly sync?: Delivery; readonly async?: Delivery };
  /** Severity by diagnostic code. */
  readonly rules?: Readonly<Record<string, Severity>>;
}

/** Gives an editor the config's type; returns its argument. */
export function defineConfig(config: HearkenConfig): HearkenConfig {
  return config;
}
