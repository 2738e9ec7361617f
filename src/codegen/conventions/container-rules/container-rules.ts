import { belongsToExported } from './belongs-to-exported.js';
import { hasKnownDecorator } from './has-known-decorator.js';
import { isImportedAsValue } from './is-imported-as-value.js';
import { isNoInterface } from './is-no-interface.js';
import { isNoPrimitive } from './is-no-primitive.js';
import { isRegistered } from './is-registered.js';
import { namesClass } from './names-class.js';
import { namesExported } from './names-exported.js';
import type { ParameterRule } from './parameter-rule.js';

/** What a constructor parameter has to be; the first miss is the one that is told. */
export const containerRules: readonly ParameterRule[] = [
  hasKnownDecorator,
  isNoInterface,
  isNoPrimitive,
  namesClass,
  namesExported,
  isImportedAsValue,
  belongsToExported,
  isRegistered,
];
