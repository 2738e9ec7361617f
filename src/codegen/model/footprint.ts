/**
 * The files that a scan's findings hang on, absolute: while these are as they were, another scan
 * under the same config finds the same.
 */
export interface Footprint {
  /** What the tsconfig lists. */
  readonly listed: readonly string[];
  /** Sources that imports alone lead to, and the tsconfig with those that it extends. */
  readonly others: readonly string[];
  /** Files and folders outside the project's sources that were looked for, there or not. */
  readonly outside: readonly string[];
  /**
   * Sources that the tsconfig might have been meant to list, and other tsconfigs that may list them: whoever joins
   * them may be told of, or keep another from that.
   */
  readonly beside: readonly string[];
  /** The fingerprint of a source's text as the scan has seen it; `null` for any other file. */
  digest(path: string): string | null;
}
