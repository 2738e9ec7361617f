/** What one check found. */
export interface Finding {
  readonly status: 'ok' | 'warning' | 'problem';
  readonly message: string;
  /** What mends it; `null` where nothing needs mending. */
  readonly remedy: string | null;
}

export function ok(message: string): Finding {
  return { status: 'ok', message, remedy: null };
}

/** Something that may well be meant. */
export function warning(message: string, remedy: string): Finding {
  return { status: 'warning', message, remedy };
}

/** Something that keeps handlers from being found, built or run. */
export function problem(message: string, remedy: string): Finding {
  return { status: 'problem', message, remedy };
}
