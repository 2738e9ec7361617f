/** What a generated project consists of, before any text is written. */
export interface ProjectPlan {
  readonly modules: readonly ModulePlan[];
  readonly expected: ExpectedCounts;
}

/** What every scan must find. */
export interface ExpectedCounts {
  readonly files: number;
  readonly handlers: number;
  readonly methods: number;
  /** Handler method × concrete event. */
  readonly subscriptions: number;
  /** Concrete event classes. */
  readonly events: number;
}

export interface ModulePlan {
  readonly folder: string;
  readonly prefix: string;
  /** An abstract event that the module's events extend, where it has one. */
  readonly baseEvent: EventPlan | null;
  readonly events: readonly EventPlan[];
  readonly parts: readonly PartPlan[];
  readonly handlers: readonly HandlerPlan[];
}

export interface EventPlan {
  readonly className: string;
  readonly file: string;
}

export type PartKind = 'aggregate' | 'repository' | 'policy';

/** Any other file: a class of the kind, and what it imports. */
export interface PartPlan {
  readonly kind: PartKind;
  readonly className: string;
  /** Relative to `src`, without the extension. */
  readonly file: string;
  readonly fields: readonly string[];
  readonly imports: readonly ImportPlan[];
  readonly raises: EventPlan | null;
  readonly mentionsHandlers: boolean;
}

/** One import of a class, by the specifier as it stands in the source. */
export interface ImportPlan {
  readonly className: string;
  readonly specifier: string;
}

export interface HandlerPlan {
  readonly className: string;
  readonly file: string;
  readonly repository: ImportPlan;
  readonly methods: readonly HandlerMethodPlan[];
}

export interface HandlerMethodPlan {
  readonly name: string;
  readonly parameter: ImportPlan;
  readonly typeOnly: boolean;
  readonly asynchronous: boolean;
  readonly declaresReturn: boolean;
  /** How many concrete events reach it. */
  readonly subscriptions: number;
}
