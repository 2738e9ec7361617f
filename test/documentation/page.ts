import { readFileSync } from 'node:fs';
import { marked } from 'marked';

/**
 * One fenced block of a page. A block with a file name (` ```ts src/main.ts `) is that file; `sh`
 * is commands to run; `text` right after it is what they print.
 */
export interface Block {
  readonly language: string;
  readonly file: string | null;
  readonly text: string;
}

/** A page's code blocks, and where its links lead, in the order in which they stand. */
export interface Page {
  readonly blocks: readonly Block[];
  readonly links: readonly string[];
}

export function readPage(path: string): Page {
  const blocks: Block[] = [];
  const links: string[] = [];
  void marked.walkTokens(marked.lexer(readFileSync(path, 'utf8')), (token) => {
    if (token.type === 'code') blocks.push(blockOf(token.lang ?? '', token.text));
    if (token.type === 'link') links.push(token.href);
  });
  return { blocks, links };
}

function blockOf(info: string, text: string): Block {
  const [language = '', file = null] = info.split(/\s+/);
  return { language, file, text };
}
