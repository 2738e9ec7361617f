import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import {
  findNodeAtLocation,
  getNodeValue,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import { diagnose } from '../diagnostics/diagnose.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { ConfigDocument } from './config-document.js';
import { placeAt } from '../model/place-at.js';

/** Reads a JSON config, comments allowed; from `package.json` it takes the `hearken` key. */
export function readJson(path: string): ConfigDocument | Diagnostic {
  const source = { file: basename(path), text: readFileSync(path, 'utf8').replace(/^\uFEFF/, ' ') };
  const errors: ParseError[] = [];
  const tree = parseTree(source.text, errors, { allowTrailingComma: true });
  const [error] = errors;
  if (error !== undefined || tree === undefined) return unreadable(source, error);
  return documentOf(source, tree);
}

function unreadable(source: { file: string; text: string }, error: ParseError | undefined) {
  const place = placeAt(source, error?.offset ?? 0, error?.length ?? 1);
  const cause = error === undefined ? 'it is empty' : printParseErrorCode(error.error);
  return diagnose('config-unreadable', { place }, { file: source.file, cause });
}

function documentOf(source: { file: string; text: string }, tree: Node) {
  const root = source.file === 'package.json' ? findNodeAtLocation(tree, ['hearken']) : tree;
  if (root === undefined)
    return diagnose('config-without-export', { place: placeAt(source, 0, 1) }, source);
  const document: ConfigDocument = {
    file: source.file,
    value: getNodeValue(root),
    locate: (path, part) => {
      const value = findNodeAtLocation(root, [...path]) ?? root;
      const node = part === 'key' ? (value.parent?.children?.[0] ?? value) : value;
      return placeAt(source, node.offset, node.length);
    },
  };
  return document;
}
