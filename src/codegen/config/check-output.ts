import { diagnose } from '../diagnostics/diagnose.js';
import type { ResolvedConfig } from '../model/config.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { ConfigDocument } from './config-document.js';
import { leaves } from './project-path.js';

/** Whether the registry may be written where the config wants it. */
export function checkOutput({ output }: ResolvedConfig, document: ConfigDocument): Diagnostic[] {
  const place = document.locate(['output'], 'value');
  if (leaves(output)) return [diagnose('config-output-outside-project', { place }, { output })];
  if (isTypeScript(output)) return [];
  return [diagnose('config-output-not-typescript', { place }, { output })];
}

function isTypeScript(path: string): boolean {
  return /\.[mc]?ts$/.test(path) && !/\.d\.[mc]?ts$/.test(path);
}
