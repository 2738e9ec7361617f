/** What a comment that ignores a diagnostic begins with. */
export const ignoreDirective = 'hearken-ignore';

/** True for a text that may hold such a comment. */
export function mayIgnore(text: string): boolean {
  return text.includes(ignoreDirective);
}
