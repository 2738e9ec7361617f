import { functionBodies, type Body } from '../text/function-bodies.js';
import { ts } from '../typescript.js';
import { nodeLike } from './node-like.js';
import { parse, parseErrors, setErrors } from './parse.js';

/**
 * Parses a text without the bodies of its functions and methods, which most who ask for a class never
 * look into. What stands in a body is parsed as soon as somebody asks the body for its statements: the tree
 * is, node by node, that of the whole text. `null` for a text of which that cannot be said.
 *
 * An error that stands in a body is none of this tree's until then; a body that it breaks stays empty.
 */
export function parseOutline(path: string, text: string): ts.SourceFile | null {
  const bodies = functionBodies(text);
  if (bodies === null || bodies.length === 0) return null;
  const source = parse(path, withoutInner(text, bodies));
  const blocks = blocksOf(source, bodies);
  if (blocks === null || parseErrors(source).length > 0) return null;
  source.text = text;
  let whole: ts.SourceFile | null = null;
  const read = (): ts.SourceFile => {
    if (whole === null) setErrors(source, parseErrors((whole = parse(path, text))));
    return whole;
  };
  for (const block of blocks) fillOnDemand(block, read);
  return source;
}

/** The same text with spaces in its bodies. */
function withoutInner(text: string, bodies: readonly Body[]): string {
  let outline = '';
  let at = 0;
  for (const { open, close } of bodies) {
    outline += text.slice(at, open + 1) + ' '.repeat(close - open - 1);
    at = close;
  }
  return outline + text.slice(at);
}

/** The blocks that stand where the bodies do; `null` where one of these is something else. */
function blocksOf(source: ts.SourceFile, bodies: readonly Body[]): readonly ts.Block[] | null {
  const blocks: ts.Block[] = [];
  const visit = (node: ts.Node): void => {
    const body = bodies[blocks.length];
    if (body === undefined || node.end <= body.open) return;
    if (ts.isBlock(node) && node.end === body.close + 1 && node.getStart(source) === body.open) {
      blocks.push(node);
    } else ts.forEachChild(node, visit);
  };
  visit(source);
  return blocks.length === bodies.length ? blocks : null;
}

function fillOnDemand(block: ts.Block, whole: () => ts.SourceFile): void {
  const none = block.statements;
  Object.defineProperty(block, 'statements', {
    configurable: true,
    enumerable: true,
    get() {
      const statements = nodeLike(whole(), block)?.statements ?? none;
      for (const statement of statements) adopt(statement, block);
      Object.defineProperty(block, 'statements', { value: statements, enumerable: true });
      return statements;
    },
  });
}

function adopt(statement: ts.Statement, parent: ts.Block): void {
  (statement as { parent: ts.Node }).parent = parent;
}
