import type { ClassOf } from '../registry.js';
import type { SelectiveBehavior } from './behavior.js';

/** What all messages of one class have in common. */
export interface MessageKind {
  readonly kind: 'command' | 'event';
  /** Its names in the registry: its own, and those of its bases. */
  readonly names: readonly string[];
  /** Of its class; `null` for an interface event. */
  readonly prototype: object | null;
}

/** Whether a behavior is for messages of that kind. */
export function isMeant(
  { kind, messages }: Omit<SelectiveBehavior, 'behavior'>,
  message: MessageKind,
): boolean {
  if (kind !== undefined && kind !== message.kind) return false;
  return messages === undefined || messages.some((each) => matches(each, message));
}

function matches(wanted: ClassOf | string, { names, prototype }: MessageKind): boolean {
  if (typeof wanted === 'string') return names.includes(wanted);
  if (prototype === null) return false;
  return (
    wanted.prototype === prototype ||
    Object.prototype.isPrototypeOf.call(wanted.prototype, prototype)
  );
}
