import { endsOpen, misfit, nextSpecial, startReading, step } from './read-brackets.js';

/**
 * Tells whether each bracket, string, template and comment of a text is closed, and whether no
 * bracket closes and no statement ends on an operator. JSX and unusual regular expressions may
 * be taken for a misfit.
 */
export function bracketsFit(text: string): boolean {
  const reading = startReading(text);
  let at = nextSpecial(reading, 0);
  while (at !== misfit && at < text.length) {
    at = step(reading, at);
    if (at !== misfit) at = nextSpecial(reading, at);
  }
  return at !== misfit && reading.open.length === 0 && !endsOpen(reading, text.length);
}
