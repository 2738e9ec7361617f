import type { EventRule } from './event-subject.js';
import { isHandled } from './is-handled.js';
import { isImmutable } from './is-immutable.js';
import { isRaised } from './is-raised.js';
import { isRestorable } from './is-restorable.js';
import { isToldInPastTense } from './is-told-in-past-tense.js';

/** What an event of the project had better be; every miss is told. */
export const eventRules: readonly EventRule[] = [
  isHandled,
  isRaised,
  isImmutable,
  isRestorable,
  isToldInPastTense,
];
