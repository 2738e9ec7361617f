import type { Place } from '../../model/place.js';

interface TextRange {
  readonly path: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The place of a stretch of text, cut off at the end of its first line. */
export function placeOfRange({ path, text, start, end }: TextRange): Place {
  const from = Math.min(start, text.length);
  const lineStart = text.lastIndexOf('\n', from - 1) + 1;
  const length = Math.min(end, lineEnd(text, from)) - from;
  return {
    file: path,
    line: countLines(text, lineStart),
    column: from - lineStart + 1,
    length: Math.max(length, 0),
  };
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  if (end === -1) return text.length;
  return text[end - 1] === '\r' && end > from ? end - 1 : end;
}

function countLines(text: string, until: number): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < until; at = text.indexOf('\n', at + 1)) {
    lines++;
  }
  return lines;
}
