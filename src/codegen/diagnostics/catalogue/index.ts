import { sourceRules } from './source-rules.js';

/** Every diagnostic Hearken knows, by its stable code. */
export const catalogue = { ...sourceRules };

export type DiagnosticCode = keyof typeof catalogue;

/** What the texts of one code need to know. */
export type FactsOf<C extends DiagnosticCode> = Parameters<(typeof catalogue)[C]['message']>[0];
