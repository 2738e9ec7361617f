import type { Severity } from './diagnostic.js';
import type { Delivery } from './model.js';

/** The configuration with every default filled in. */
export interface ResolvedConfig {
  readonly tsconfig: string;
  readonly include: readonly string[];
  readonly output: string;
  /** The lock file; `null` for a project that stores none of its events. */
  readonly lock: string | null;
  readonly handlers: {
    readonly decorators: readonly string[];
    readonly interfaces: readonly string[];
    readonly bases: readonly string[];
    readonly methodDecorators: readonly string[];
    readonly returns: 'nothing' | 'anything';
  };
  readonly events: {
    readonly bases: readonly string[];
    readonly discriminant: string | null;
    readonly namedByMarkers: boolean;
  };
  readonly commands: {
    readonly decorators: readonly string[];
    readonly interfaces: readonly string[];
    readonly bases: readonly string[];
  };
  readonly container: {
    /** What builds the handlers; of anything but tsyringe nothing is proved. */
    readonly kind: 'tsyringe' | 'other';
    /** The files that tell the container what to build. */
    readonly compositionRoots: readonly string[];
  };
  readonly defaults: { readonly sync: Delivery; readonly async: Delivery };
  readonly rules: Readonly<Record<string, Severity>>;
}

/** A project on disk: `directory` is absolute; every path in `config` is relative to it. */
export interface ProjectRef {
  readonly directory: string;
  readonly config: ResolvedConfig;
}
