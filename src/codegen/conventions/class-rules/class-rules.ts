import type { ClassRule } from './class-subject.js';
import { hasEventMethod } from './has-event-method.js';
import { hasReadableOptions } from './has-readable-options.js';
import { hasResolvableBase } from './has-resolvable-base.js';
import { hasUsableTimeout } from './has-usable-timeout.js';
import { isConcrete } from './is-concrete.js';
import { isConstructible } from './is-constructible.js';
import { isExported } from './is-exported.js';
import { isNamed } from './is-named.js';
import { isNotGeneric } from './is-not-generic.js';

/** What a marked class has to be for a handler class; the first miss is the one that is told. */
export const classRules: readonly ClassRule[] = [
  isConcrete,
  isNamed,
  isExported,
  isNotGeneric,
  isConstructible,
  hasEventMethod,
  hasResolvableBase,
  hasReadableOptions,
  hasUsableTimeout,
];
