import { hasBody } from './has-body.js';
import { hasEvent } from './has-event.js';
import { hasPlainName } from './has-plain-name.js';
import { hasReadableOptions } from './has-readable-options.js';
import { hasUsableTimeout } from './has-usable-timeout.js';
import { isAlwaysThere } from './is-always-there.js';
import { isDeclaredOnce } from './is-declared-once.js';
import { isNoAccessor } from './is-no-accessor.js';
import { isNoGenerator } from './is-no-generator.js';
import { isNoProperty } from './is-no-property.js';
import { isOfInstance } from './is-of-instance.js';
import { isPublic } from './is-public.js';
import type { MethodRule } from './method-subject.js';
import { requiresEvent } from './requires-event.js';
import { returnsNothing } from './returns-nothing.js';
import { returnsResolvedType } from './returns-resolved-type.js';
import { takesBareEvent } from './takes-bare-event.js';
import { takesContextSecond } from './takes-context-second.js';
import { takesEventFirst } from './takes-event-first.js';
import { takesEventsOnly } from './takes-events-only.js';
import { takesEveryInstance } from './takes-every-instance.js';
import { takesExportedEvent } from './takes-exported-event.js';
import { takesNamedEvent } from './takes-named-event.js';
import { takesNominalEvent } from './takes-nominal-event.js';
import { takesNothingMore } from './takes-nothing-more.js';
import { takesOneEvent } from './takes-one-event.js';
import { takesResolvedType } from './takes-resolved-type.js';
import { takesTypedEvent } from './takes-typed-event.js';

/** What a method has to be for a handler method; the first miss is the one that is told. */
export const methodRules: readonly MethodRule[] = [
  isPublic,
  isOfInstance,
  isNoProperty,
  isNoAccessor,
  hasBody,
  isAlwaysThere,
  hasPlainName,
  isNoGenerator,
  isDeclaredOnce,
  hasEvent,
  takesEventFirst,
  takesResolvedType,
  takesTypedEvent,
  takesNamedEvent,
  takesNominalEvent,
  takesBareEvent,
  takesEventsOnly,
  requiresEvent,
  takesOneEvent,
  takesContextSecond,
  takesNothingMore,
  returnsResolvedType,
  returnsNothing,
  takesExportedEvent,
  takesEveryInstance,
  hasReadableOptions,
  hasUsableTimeout,
];
