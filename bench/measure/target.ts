/** A promise of the project, beside what was measured. */
export interface Target {
  readonly what: string;
  readonly measured: number;
  readonly atMost?: number;
  readonly atLeast?: number;
  readonly unit: string;
}

function isReached({ measured, atMost, atLeast }: Target): boolean {
  return measured <= (atMost ?? Infinity) && measured >= (atLeast ?? -Infinity);
}

/** One row: what, the target, the measured value, and whether it was reached. */
export function describeTarget(target: Target): readonly string[] {
  const { what, atMost, atLeast, unit, measured } = target;
  const bound = atMost === undefined ? `≥ ${atLeast}${unit}` : `≤ ${round(atMost)}${unit}`;
  return [what, bound, `${round(measured)}${unit}`, isReached(target) ? 'reached' : 'MISSED'];
}

function round(value: number): string {
  return value >= 100 ? value.toFixed(0) : Number(value.toPrecision(3)).toString();
}
