import type { Place } from './place.js';
import type { TypeId } from './type-ref.js';

/** What the code of a project does with its messages: who makes one, and who leads to that. */
export interface Flow {
  /** Every piece of code from which the making of a message can be reached, sorted by id. */
  readonly steps: readonly FlowStep[];
}

/** A member of a class, a function or constant of a module, or what a file does when it is loaded. */
export interface FlowStep {
  readonly id: StepId;
  /** `Order.cancel`, `placeOrder`, or the file's path. */
  readonly name: string;
  readonly place: Place;
  /** The class it is a member of. */
  readonly owner: TypeId | null;
  readonly kind: 'aggregate' | 'class' | 'function' | 'file';
  /** True for a member that nobody outside of its class, or of what derives from it, can call. */
  readonly internal: boolean;
  /** The messages it constructs itself, each once, at the first place. */
  readonly creates: readonly Creation[];
  /** The other steps that it uses, each once. */
  readonly uses: readonly StepUse[];
}

export interface Creation {
  readonly message: TypeId;
  readonly place: Place;
}

export interface StepUse {
  readonly step: StepId;
  readonly place: Place;
}

/** `src/orders/order.ts#Order.cancel`, `src/main.ts#start`, or `src/main.ts` for the file itself. */
export type StepId = string;
