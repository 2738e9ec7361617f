import { commandRules } from './command-rules.js';
import { configRules } from './config-rules.js';
import { containerRules } from './container-rules.js';
import { eventRules } from './event-rules.js';
import { handlerClassRules } from './handler-class-rules.js';
import { handlerMethodRules } from './handler-method-rules.js';
import { handlerParameterRules } from './handler-parameter-rules.js';
import { ignoreRules } from './ignore-rules.js';
import { lockRules } from './lock-rules.js';
import { orderRules } from './order-rules.js';
import { settingsRules } from './settings-rules.js';
import { sourceRules } from './source-rules.js';
import { toolchainRules } from './toolchain-rules.js';

/** Every diagnostic Hearken knows, by its stable code. */
export const catalogue = {
  ...commandRules,
  ...configRules,
  ...containerRules,
  ...eventRules,
  ...handlerClassRules,
  ...handlerMethodRules,
  ...handlerParameterRules,
  ...ignoreRules,
  ...lockRules,
  ...orderRules,
  ...settingsRules,
  ...sourceRules,
  ...toolchainRules,
};

export type DiagnosticCode = keyof typeof catalogue;

/** What the texts of one code need to know. */
export type FactsOf<C extends DiagnosticCode> = Parameters<(typeof catalogue)[C]['message']>[0];
