import type { ClassKeyword } from './class-keywords.js';
import { withoutSlack } from './without-slack.js';

/** The head of a class or interface, read from the text alone: more may be in it than is true. */
export interface ClassHead {
  /** `''` for an anonymous class. */
  readonly name: string;
  /** Every identifier of its heritage, type arguments left out. */
  readonly heritage: readonly string[];
}

const NAME = /\s+([^\s<{(]*)/y;
const SIMPLE =
  /(?:\s+(?:extends|implements)\s+(?!(?:extends|implements)\b)([A-Za-z_$][\w$]*))?\s*\{/y;
const WORD = /[\p{ID_Start}$_][\p{ID_Continue}$]*/gu;
const noHeritage: readonly string[] = [];
const bare: ClassHead = { name: '', heritage: noHeritage };

/** Finds whatever looks like the head of a class or interface, in comments and strings too. */
export function classHeads(text: string, keywords: readonly ClassKeyword[]): readonly ClassHead[] {
  const heads: ClassHead[] = [];
  for (const keyword of keywords) {
    const head = headAt(text, keyword);
    if (head !== null) heads.push(head);
  }
  return withoutSlack(heads);
}

function headAt(text: string, keyword: ClassKeyword): ClassHead | null {
  const end = keyword.from + keyword.word.length;
  NAME.lastIndex = end;
  const word = NAME.exec(text)?.[1];
  if (word === undefined) {
    return keyword.word === 'class' && text.startsWith('{', end) ? bare : null;
  }
  const anonymous = word === 'extends' || word === 'implements';
  const from = anonymous ? NAME.lastIndex - word.length : NAME.lastIndex;
  return { name: anonymous ? '' : word, heritage: heritageFrom(text, from) };
}

function heritageFrom(text: string, from: number): readonly string[] {
  SIMPLE.lastIndex = from;
  const simple = SIMPLE.exec(text);
  if (simple !== null) return simple[1] === undefined ? noHeritage : [simple[1]];
  const outside = withoutTypeArguments(text, from);
  const start = outside.search(/\b(?:extends|implements)\b/);
  if (start === -1) return noHeritage;
  const words = outside.slice(start).match(WORD) ?? [];
  return withoutSlack(words.filter((word) => word !== 'extends' && word !== 'implements'));
}

const farthest = 4000;

/** The text up to the body's brace, without what stands in angle brackets, comments or strings. */
function withoutTypeArguments(text: string, from: number): string {
  let kept = '';
  let angles = 0;
  let others = 0;
  const end = Math.min(text.length, from + farthest);
  for (let at = from; at < end; at++) {
    const skipped = skipNote(text, at);
    if (skipped > at) {
      at = skipped - 1;
      continue;
    }
    const char = text[at] ?? '';
    if (char === '{' && angles === 0 && others === 0) break;
    if (char === '<') angles++;
    else if (char === '>' && text[at - 1] !== '=') angles = Math.max(0, angles - 1);
    else if ('({['.includes(char)) others++;
    else if (')}]'.includes(char)) others--;
    kept += angles === 0 ? char : ' ';
  }
  return kept;
}

const NOTE = /\/\*[^]*?\*\/|\/\/[^\n]*|'[^'\n]*'|"[^"\n]*"|`[^`]*`/y;

function skipNote(text: string, at: number): number {
  if (!'/\'"`'.includes(text[at] ?? ' ')) return at;
  NOTE.lastIndex = at;
  return NOTE.test(text) ? NOTE.lastIndex : at;
}
