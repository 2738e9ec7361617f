import { diagnose } from '../../diagnostics/diagnose.js';
import type { CommandModel } from '../../model/command-model.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import type { Commands } from './command-verdicts.js';
import { contradicts } from './contradicts.js';

/** One for each handler of a command that certainly answers with something else than is promised. */
export function wrongAnswers(
  { type, name, place, handledBy }: CommandModel,
  facts: Commands,
): readonly Diagnostic[] {
  const promised = facts.get(type.id)?.answer ?? null;
  if (promised === null) return [];
  const wrong = handledBy.filter(({ returns }) => contradicts(returns, promised));
  return wrong.map((one) => {
    const related = [{ place, message: `${name} promises ${promised}` }];
    const handler = `${one.handler}.${one.method}`;
    const told = { command: name, handler, returned: one.returns, promised };
    return diagnose('command-answer-mismatch', { place: one.place, related }, told);
  });
}
