import type { ImportStyle } from '../../model/facts.js';
import type { ImportText } from './import-texts.js';

/** How many relative imports carry which ending. */
export type StyleCounts = Readonly<Record<ImportStyle, number>>;

export function stylesOf(imports: readonly ImportText[]): StyleCounts {
  const counts = { js: 0, ts: 0, none: 0 };
  for (const { specifier } of imports) {
    const style = isRelative(specifier) ? styleOf(specifier) : null;
    if (style !== null) counts[style]++;
  }
  return counts;
}

function isRelative(specifier: string): boolean {
  return specifier.startsWith('./') || specifier.startsWith('../');
}

function styleOf(specifier: string): ImportStyle | null {
  if (specifier.lastIndexOf('.') < specifier.lastIndexOf('/')) return 'none';
  if (/\.[cm]?jsx?$/.test(specifier)) return 'js';
  if (/\.[cm]?tsx?$/.test(specifier)) return 'ts';
  return /\.(?:json|css|scss|svg|png|html|wasm|node)$/.test(specifier) ? null : 'none';
}
