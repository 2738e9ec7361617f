import { ts } from '../typescript.js';

interface Lines {
  readonly firstLine: number;
  readonly lastLine: number;
}

/**
 * The lines that a comment is about: its own where code stands before it, and otherwise the next
 * one with code. There it reaches down to the name of what is declared, over decorators and
 * modifiers, and over the whole of an import.
 */
export function linesUnder({ pos }: ts.CommentRange, next: ts.Node): Lines {
  const { text } = next.getSourceFile();
  const before = text.slice(text.lastIndexOf('\n', pos - 1) + 1, pos);
  if (before.trim() !== '') return { firstLine: lineAt(next, pos), lastLine: lineAt(next, pos) };
  const start = next.getStart();
  const ends = [start, ...declaredFrom(next).map(headEnd)];
  return { firstLine: lineAt(next, start), lastLine: lineAt(next, Math.max(...ends)) };
}

/** Everything that begins with this token. */
function declaredFrom(token: ts.Node): readonly ts.Node[] {
  const found: ts.Node[] = [];
  for (let node = token; node.getStart() === token.getStart(); node = node.parent) {
    if (ts.isSourceFile(node)) break;
    found.push(node);
  }
  return found;
}

function headEnd(node: ts.Node): number {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.end;
  const named = ts.isClassLike(node) || ts.isClassElement(node) || ts.isParameter(node);
  return named && node.name !== undefined ? node.name.end : node.getStart();
}

function lineAt(node: ts.Node, offset: number): number {
  return node.getSourceFile().getLineAndCharacterOfPosition(offset).line + 1;
}
