/**
 * What a scan has found out, file by file, for a later one over nearly the same sources; plain data.
 * A number stands for a file: first the sources, then what they lead to beyond.
 */
export interface KeptScan {
  readonly sources: readonly string[];
  readonly beyond: readonly string[];
  readonly texts: KeptTexts;
  /** The answers that are yes, by question. */
  readonly questions: readonly (readonly [question: string, files: readonly number[]])[];
  readonly views: readonly KeptView[];
  readonly entities: readonly KeptEntity[];
  /** What is found in a file by itself, by the name of the finding. */
  readonly findings: readonly (readonly [name: string, file: number, found: unknown])[];
  /** The files whose bodies were not read. */
  readonly outlines: readonly number[];
  /** Whatever was looked for beyond the sources. */
  readonly looked: readonly string[];
}

/** What is known of each source's text, in their order: of thousands, column by column, since that is quickest. */
export interface KeptTexts {
  readonly digests: readonly string[];
  readonly outlines: readonly string[];
  /** The names that stand after `new`, with spaces between. */
  readonly created: readonly string[];
  /** Relative imports with `.js`, with `.ts`, and with neither. */
  readonly styles: readonly (readonly [number, number, number])[];
  /** What is to be said of few. */
  readonly remarks: readonly (readonly [file: number, remark: KeptRemark])[];
}

export interface KeptRemark {
  readonly looksBroken?: true;
  readonly mayIgnore?: true;
  readonly given?: readonly string[];
  /** The files that it imports and the tsconfig does not list. */
  readonly unlisted?: readonly string[];
}

/** What one view of the sources has found relevant, and its answers with what they were made of. */
export interface KeptView {
  readonly relevant: KeptRelevant | null;
  readonly traces: readonly KeptTrace[];
  readonly answers: readonly KeptAnswerData[];
}

export interface KeptRelevant {
  readonly files: readonly string[];
  readonly asked: readonly string[];
  readonly marks: string;
}

export interface KeptTrace {
  readonly files: readonly number[];
  /** Files that were not there. */
  readonly missing?: readonly string[];
  readonly asked?: readonly (readonly [name: string, given: readonly unknown[], answer: unknown])[];
  readonly told?: readonly (readonly [name: string, given: readonly unknown[]])[];
}

/** The key is an entity's number, or that of a file counted from -1 downwards. */
export type KeptAnswerData = readonly [table: string, key: number, trace: number, value: unknown];

export type KeptEntity = readonly [file: number, key: string, name: string];
