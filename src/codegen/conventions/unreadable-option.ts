import { diagnose } from '../diagnostics/diagnose.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { OptionsFact } from '../model/facts.js';

/** Tells the first option that nobody can read at build time, and the others beside it. */
export function unreadableOption(subject: string, options: OptionsFact): Diagnostic | null {
  const [first, ...others] = options.unreadable;
  if (first === undefined) return null;
  const related = others.map(({ text, place }) => ({
    place,
    message: `\`${text}\` cannot be read`,
  }));
  const finding = { place: first.place, related };
  return diagnose('handler-options-unreadable', finding, { subject, text: first.text });
}
