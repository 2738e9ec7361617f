/** The system's code for what kept something from being read. */
export function whyUnreadable(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'unknown error';
}
