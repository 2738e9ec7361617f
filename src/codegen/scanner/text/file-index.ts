import { classHeads, type ClassHead } from './class-heads.js';
import { classKeywords } from './class-keywords.js';
import { createdNames } from './created-names.js';
import { importTexts, mayBeCalled, type ImportText } from './import-texts.js';
import { stylesOf, type StyleCounts } from './style-counts.js';
import { mayIgnore } from './may-ignore.js';
import { looksBroken } from './looks-broken.js';
import { nextIndexId } from './index-id.js';
import { nameEdges, type NameEdge } from './name-edges.js';
import { textDigest } from './text-digest.js';
import { withoutSlack } from './without-slack.js';

/** What the text of one file says before anything is parsed; kept until the text changes. */
export interface FileIndex {
  /** No other index has it. */
  readonly id: number;
  readonly text: string;
  /** Its fingerprint. */
  readonly digest: string;
  readonly heads: readonly ClassHead[];
  readonly imports: readonly ImportText[];
  readonly edges: readonly NameEdge[];
  /** The names that stand after `new`, each once. */
  readonly created: readonly string[];
  /** Names of heritage clauses that the file imports. */
  readonly importedBases: readonly ImportedBase[];
  readonly styles: StyleCounts;
  /** True when only the parser can tell whether the text is sound. */
  readonly looksBroken: boolean;
  /** True when a comment may ignore a diagnostic. */
  readonly mayIgnore: boolean;
  /** What an earlier run knew of this very text. */
  readonly kept?: KeptAnswers;
}

export interface KeptAnswers {
  /** As `outlineOf` gives it. */
  readonly outline: string;
  /** The files that it imports and the tsconfig does not list. */
  readonly unlisted: readonly string[];
  /** As `givenNames` gives them, where somebody has asked for them. */
  readonly given?: readonly string[] | undefined;
  /** `undefined` for a question that was not put. */
  answer(question: string): boolean | undefined;
}

export interface ImportedBase {
  readonly name: string;
  readonly specifier: string;
}

export function indexFile(text: string, digest = textDigest(text)): FileIndex {
  const keywords = classKeywords(text);
  const heads = classHeads(text, keywords);
  const imports = importTexts(text);
  const edges = nameEdges(text, heads, imports);
  const bases = importedBases(heads, imports);
  return {
    id: nextIndexId(),
    text,
    digest,
    heads,
    imports,
    edges,
    created: createdNames(text),
    importedBases: bases,
    styles: stylesOf(imports),
    looksBroken: looksBroken(text, keywords),
    mayIgnore: mayIgnore(text),
  };
}

function importedBases(
  heads: readonly ClassHead[],
  imports: readonly ImportText[],
): readonly ImportedBase[] {
  const found: ImportedBase[] = [];
  for (const name of basesOf(heads)) {
    for (const one of imports) {
      if (mayBeCalled(name, one)) found.push({ name, specifier: one.specifier });
    }
  }
  return withoutSlack(found);
}

function basesOf(heads: readonly ClassHead[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { heritage } of heads) for (const name of heritage) names.add(name);
  return names;
}
