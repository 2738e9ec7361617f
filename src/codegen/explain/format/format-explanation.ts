import type { Ambiguous, Explanation, Unknown } from '../explanation.js';
import { classLines } from './class-lines.js';
import { commandHandlerLines, commandMethodLines } from './command-handler-lines.js';
import { commandLines } from './command-lines.js';
import { eventLines } from './event-lines.js';
import { at, createInk, indented, type Ink } from './ink.js';
import { methodLines } from './method-lines.js';

/** Writes one explanation for people; `color` is for a terminal that shows colours. */
export function formatExplanation(explanation: Explanation, { color }: { color: boolean }): string {
  return linesOf(explanation, createInk(color)).join('\n');
}

function linesOf(explanation: Explanation, ink: Ink): readonly string[] {
  switch (explanation.kind) {
    case 'class':
      return classLines(explanation, ink);
    case 'method':
      return methodLines(explanation, ink);
    case 'event':
      return eventLines(explanation, ink);
    case 'command':
      return commandLines(explanation, ink);
    case 'commandHandler':
      return commandHandlerLines(explanation, ink);
    case 'commandMethod':
      return commandMethodLines(explanation, ink);
    case 'ambiguous':
      return ambiguousLines(explanation, ink);
    case 'unknown':
      return unknownLines(explanation, ink);
  }
}

function ambiguousLines({ asked, candidates }: Ambiguous & { asked: string }, ink: Ink) {
  const named = candidates.map(({ id, place }) => `${id} ${ink.dim(at(place))}`);
  return [`${ink.bold(asked)} is the name of several; ask for one of them:`, ...indented(named)];
}

function unknownLines({ asked, suggestions }: Unknown & { asked: string }, ink: Ink) {
  const meant = suggestions.length === 0 ? [] : [`did you mean ${suggestions.join(' or ')}?`];
  return [`nothing in the project is called ${ink.bold(asked)}`, ...indented(meant)];
}
