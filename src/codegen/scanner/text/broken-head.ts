import type { ClassKeyword } from './class-keywords.js';

const MODIFIERS = /^[ \t]*(?:(?:export|default|abstract|declare)[ \t]+)*$/;
const WRONG =
  /;|\b(?:extends|implements)\s*$|,\s*$|\n\s*(?:@|(?:export|import|const|let|var|function|class|interface|enum|if|for|return)\b)/;

/** Finds a class or an interface at the start of a line whose head leads to no body. */
export function hasBrokenHead(text: string, keywords: readonly ClassKeyword[]): boolean {
  return keywords.some(({ word, from }) => {
    const line = text.lastIndexOf('\n', from) + 1;
    return MODIFIERS.test(text.slice(line, from)) && isBroken(text, from + word.length);
  });
}

function isBroken(text: string, from: number): boolean {
  const body = text.indexOf('{', from);
  return body === -1 || WRONG.test(text.slice(from, body));
}
