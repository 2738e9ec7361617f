const busy = 5;
const locked = 6;

/** Whether a driver says that another connection holds a lock that the statement needs. */
export function isLocked(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, errcode } = error as { code?: unknown; errcode?: unknown };
  // node:sqlite has the extended number; its low byte is the plain one.
  if (typeof errcode === 'number') return [busy, locked].includes(errcode & 0xff);
  return typeof code === 'string' && /^SQLITE_(?:BUSY|LOCKED)/.test(code);
}
