/** Several measurements of one thing; each is a median already when it comes from one process. */
export interface Summary {
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly values: readonly number[];
}

/** @throws {RangeError} when there is nothing to sum up. */
export function summarize(values: readonly number[]): Summary {
  return { median: median(values), min: Math.min(...values), max: Math.max(...values), values };
}

/** @throws {RangeError} when `values` is empty. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  const lower = sorted[sorted.length % 2 === 0 ? middle - 1 : middle];
  if (upper === undefined || lower === undefined) throw new RangeError('No values.');
  return (lower + upper) / 2;
}

/** The ratio of two contenders, round by round, so that a slow minute hits both sides alike. */
export function summarizeRatio(above: Summary, below: Summary): Summary {
  const rounds = Math.min(above.values.length, below.values.length);
  const ratios = Array.from({ length: rounds }, (_, round) => {
    return (above.values[round] ?? NaN) / (below.values[round] ?? NaN);
  });
  return summarize(ratios);
}
