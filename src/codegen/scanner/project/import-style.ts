import { ts } from '../typescript.js';
import type { ImportStyle } from '../../model/facts.js';
import type { FileIndex } from '../text/file-index.js';

/** The ending that most relative imports carry; without any, the one that the options ask for. */
export function importStyleOf(
  files: Iterable<FileIndex>,
  options: ts.CompilerOptions,
): ImportStyle {
  const counts = { js: 0, ts: 0, none: 0 };
  for (const { styles } of files) {
    counts.js += styles.js;
    counts.ts += styles.ts;
    counts.none += styles.none;
  }
  const most = Math.max(counts.js, counts.ts, counts.none);
  const winners = (['js', 'ts', 'none'] as const).filter((style) => counts[style] === most);
  const [winner] = winners;
  return winners.length === 1 && winner !== undefined ? winner : byOptions(options, winners);
}

function byOptions(options: ts.CompilerOptions, allowed: readonly ImportStyle[]): ImportStyle {
  const wanted = wantedBy(options);
  return allowed.includes(wanted) ? wanted : (allowed[0] ?? wanted);
}

function wantedBy({
  module,
  allowImportingTsExtensions,
  rewriteRelativeImportExtensions,
}: ts.CompilerOptions): ImportStyle {
  if (allowImportingTsExtensions === true || rewriteRelativeImportExtensions === true) return 'ts';
  const strict =
    module !== undefined && module >= ts.ModuleKind.Node16 && module <= ts.ModuleKind.NodeNext;
  return strict ? 'js' : 'none';
}
