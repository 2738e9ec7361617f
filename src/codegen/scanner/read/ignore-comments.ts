import type { IgnoreFact } from '../../model/ignore.js';
import { placeOfRange } from '../project/place-of.js';
import { relativeTo } from '../project/paths.js';
import type { ModuleFile } from '../syntax/module-file.js';
import { ignoreDirective as directive } from '../text/may-ignore.js';
import { ts } from '../typescript.js';
import { linesUnder } from './lines-under.js';

/** The `hearken-ignore` comments of a file, in their order. */
export function ignoreComments({ path, source }: ModuleFile, directory: string): IgnoreFact[] {
  const file = relativeTo(directory, path);
  return [...source.text.matchAll(new RegExp(directive, 'g'))].flatMap(({ index }) => {
    const token = tokenAt(source, index);
    const comment = commentAt(token, index);
    const written = comment === null ? null : contentOf(source.text, comment);
    return comment === null || written === null
      ? []
      : [ignoreFact({ file, token, comment, written })];
  });
}

interface Written {
  /** What stands behind the word, with the offset at which it does. */
  readonly text: string;
  readonly start: number;
}

interface Found {
  readonly file: string;
  readonly token: ts.Node;
  readonly comment: ts.CommentRange;
  readonly written: Written;
}

function ignoreFact({ file, token, comment, written }: Found): IgnoreFact {
  const { text } = token.getSourceFile();
  const [named = '', ...reason] = written.text.split(':');
  const placeAt = (start: number, end: number) => placeOfRange({ path: file, text, start, end });
  return {
    place: placeAt(comment.pos, comment.end),
    codes: [...named.matchAll(/[^\s,]+/g)].map(({ 0: code, index }) => {
      const start = written.start + index;
      return { code, place: placeAt(start, start + code.length) };
    }),
    reason: reason.join(':').trim() || null,
    ...linesUnder(comment, token),
  };
}

// In the tree a comment stands between the start of a token and its first letter.
function tokenAt(node: ts.Node, offset: number): ts.Node {
  const child = node.getChildren().find(({ pos, end }) => pos <= offset && offset < end);
  return child === undefined ? last(node, offset) : tokenAt(child, offset);
}

function last(node: ts.Node, offset: number): ts.Node {
  return ts.isSourceFile(node) && offset >= node.endOfFileToken.pos ? node.endOfFileToken : node;
}

function commentAt(token: ts.Node, offset: number): ts.CommentRange | null {
  if (offset >= token.getStart()) return null;
  const { text } = token.getSourceFile();
  const around = [
    ...(ts.getTrailingCommentRanges(text, token.pos) ?? []),
    ...(ts.getLeadingCommentRanges(text, token.pos) ?? []),
  ];
  return around.find(({ pos, end }) => pos <= offset && offset < end) ?? null;
}

const opening = new RegExp(String.raw`^/[/*][/*]*\s*${directive}(?![\w-])`);

/** What the comment says, `null` where it only speaks of the word. */
function contentOf(text: string, { pos, end }: ts.CommentRange): Written | null {
  const comment = text.slice(pos, end).replace(/\*\/$/, '');
  const opened = opening.exec(comment)?.[0];
  return opened === undefined
    ? null
    : { text: comment.slice(opened.length), start: pos + opened.length };
}
