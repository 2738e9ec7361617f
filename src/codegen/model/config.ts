import type { Severity } from './diagnostic.js';
import type { Delivery } from './model.js';

/** The configuration with every default filled in. */
export interface ResolvedConfig {
  readonly tsconfig: string;
  readonly include: readonly string[];
  readonly output: string;
  readonly handlers: {
    readonly decorators: readonly string[];
    readonly interfaces: readonly string[];
    readonly bases: readonly string[];
    readonly methodDecorators: readonly string[];
  };
  readonly events: {
    readonly bases: readonly string[];
    readonly discriminant: string | null;
    readonly namedByMarkers: boolean;
  };
  readonly defaults: { readonly sync: Delivery; readonly async: Delivery };
  readonly rules: Readonly<Record<string, Severity>>;
}

/** A project on disk: `directory` is absolute; every path in `config` is relative to it. */
export interface ProjectRef {
  readonly directory: string;
  readonly config: ResolvedConfig;
}
