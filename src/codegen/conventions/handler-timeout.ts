import { diagnose } from '../diagnostics/diagnose.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { OptionsFact } from '../model/facts.js';

/** Tells a timeout that is none, or that is given where nothing can be late. */
export function unusableTimeout(
  subject: string,
  { timeout, places }: OptionsFact,
  isWaitedFor: boolean,
): Diagnostic | null {
  const { timeout: place } = places;
  if (timeout === null || place === null) return null;
  if (!isTimeout(timeout)) {
    return diagnose('handler-timeout-invalid', { place }, { subject, timeout });
  }
  return isWaitedFor ? null : diagnose('handler-timeout-without-effect', { place }, { subject });
}

/** True for a number of milliseconds that can pass. */
export function isTimeout(timeout: number): boolean {
  return timeout > 0 && Number.isFinite(timeout);
}
