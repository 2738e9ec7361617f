import { misfit, nextSpecial, startReading, step, type Reading } from './read-brackets.js';

/** Where a body opens and where it closes: the positions of its braces. */
export interface Body {
  readonly open: number;
  readonly close: number;
}

/**
 * What looks like the bodies of functions and methods in a text, those within others left out. Whoever
 * takes it for more than a guess has the parser look. `null` for a text that cannot be read to its end.
 */
export function functionBodies(text: string): readonly Body[] | null {
  const reading = startReading(text);
  const found: Body[] = [];
  let parameters = -1;
  for (let at = nextSpecial(reading, 0); at < text.length; at = nextSpecial(reading, at)) {
    const char = reading.codes[at];
    const outside = reading.open.length;
    const next = step(reading, at);
    const isBody = char === brace && parameters !== -1 && isHead(text, parameters + 1, at);
    const end = next !== misfit && isBody ? endOf(reading, next, outside) : next;
    if (end === misfit) return null;
    if (isBody) found.push({ open: at, close: end - 1 });
    if (char === parenthesis) parameters = at;
    at = end;
  }
  return found;
}

const brace = 0x7b;
const parenthesis = 0x29;

const HEAD = /^\s*(?::\s*[\w$][\w$.<>,|&[\]\s]*)?$/;
const longestHead = 200;

/** Whether nothing but a return type stands between parameters and a brace. */
function isHead(text: string, from: number, to: number): boolean {
  return to - from <= longestHead && HEAD.test(text.slice(from, to));
}

/** Behind the bracket that closes what is open; `misfit` where there is none. */
function endOf(reading: Reading, from: number, outside: number): number {
  const { text } = reading;
  for (let at = nextSpecial(reading, from); at < text.length; at = nextSpecial(reading, at)) {
    at = step(reading, at);
    if (at === misfit || reading.open.length === outside) return at;
  }
  return misfit;
}
