import type { Severity } from '../model/diagnostic.js';
import type { Delivery } from '../model/model.js';
import type { PresetName } from './presets.js';

export type { Delivery, PresetName, Severity };

/** What `hearken.config.ts` may say; every key is optional. */
export interface HearkenConfig {
  /**
   * What the other keys default to: `plain` for marker interfaces and base classes of one's own,
   * `nestjs-cqrs` for the decorators of @nestjs/cqrs, `inversify` for a code base whose handlers
   * inversify builds. What a key says replaces what the preset says.
   */
  readonly preset?: PresetName;
  /** The tsconfig that lists the project's files, relative to the config. Default `tsconfig.json`. */
  readonly tsconfig?: string;
  /** Globs that narrow the tsconfig's files; none means all of them. */
  readonly include?: readonly string[];
  /** Where the registry is written, inside the project. Default `src/hearken.gen.ts`. */
  readonly output?: string;
  /**
   * Where the lock file stands. Default `hearken.lock.json`; `false` for a project that stores none
   * of its events.
   */
  readonly lock?: string | false;
  /** What marks a handler class: names, or `module#Name` for one declaration only. */
  readonly handlers?: {
    readonly decorators?: readonly string[];
    readonly interfaces?: readonly string[];
    readonly bases?: readonly string[];
    /**
     * Decorators of methods. A class that carries no marker itself is a handler class by them, and
     * only the methods so marked are handlers.
     */
    readonly methodDecorators?: readonly string[];
    /** What a handler method may return. Default `nothing`; what it returns anyway is let go. */
    readonly returns?: 'nothing' | 'anything';
  };
  /**
   * What makes a class an event; `discriminant` (`'type'`) turns interface events on, and with
   * `namedByMarkers` the classes that `@EventsHandler(OrderPlaced)` names, or a marked method takes, are events.
   */
  readonly events?: {
    readonly bases?: readonly string[];
    readonly discriminant?: string | undefined;
    readonly namedByMarkers?: boolean;
  };
  /**
   * What makes a class a command (`bases`), and what marks the classes that handle commands. By
   * default Hearken's own `Command` and `@CommandHandler`, and nothing else of those names.
   */
  readonly commands?: {
    readonly decorators?: readonly string[];
    /** Interfaces, or base classes, that mark the classes which implement or extend them. */
    readonly interfaces?: readonly string[];
    /** Base classes, or interfaces, of commands. */
    readonly bases?: readonly string[];
  };
  /**
   * `compositionRoots`: the files that register what tsyringe builds, so that the build can prove
   * each constructor parameter. None by default: registrations by decorators alone are known.
   * `kind`: `'other'` where `resolveHandler` builds the handlers, and nothing is to be proved.
   */
  readonly container?: {
    readonly kind?: 'tsyringe' | 'other';
    readonly compositionRoots?: readonly string[];
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
