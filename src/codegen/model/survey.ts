import type { Diagnostic } from './diagnostic.js';
import type { Place } from './place.js';

/** What a project's settings and sources say of the tools they need; nothing of it is judged. */
export interface Survey {
  /** The version of the compiler that scans. */
  readonly compiler: string;
  readonly tsconfig: TsconfigSurvey;
  readonly decorators: DecoratorSurvey;
  /** The files that import tsyringe at run time, each where it does. */
  readonly containerImports: readonly ContainerImport[];
  /** A source that imports `reflect-metadata` itself; `null` without one. */
  readonly polyfill: Place | null;
  /** True when the tsconfig lists the generated file, or a source imports it. */
  readonly outputListed: boolean;
}

export interface TsconfigSurvey {
  readonly path: string;
  /** What it extends, nearest first. */
  readonly extends: readonly string[];
  /** How many files it lists. */
  readonly files: number;
  readonly options: TsconfigOptions;
  /** Why it is of no use; empty for one that is. */
  readonly troubles: readonly Diagnostic[];
}

/** The options in force, as they are written in a tsconfig; `null` where the compiler decides. */
export interface TsconfigOptions {
  readonly module: string | null;
  readonly moduleResolution: string | null;
  readonly target: string | null;
  readonly experimentalDecorators: boolean | null;
  readonly emitDecoratorMetadata: boolean | null;
  readonly useDefineForClassFields: boolean | null;
  readonly erasableSyntaxOnly: boolean | null;
  readonly verbatimModuleSyntax: boolean | null;
  readonly isolatedModules: boolean | null;
}

export interface DecoratorSurvey {
  /** The first decorator of the sources; `null` when they have none. */
  readonly first: Place | null;
  /** The first that only `experimentalDecorators` compiles: one of a parameter, or of tsyringe. */
  readonly legacy: Place | null;
}

export interface ContainerImport {
  readonly place: Place;
  /** True when the same file imports the polyfill, or hearken, which brings it, before. */
  readonly polyfilled: boolean;
}
