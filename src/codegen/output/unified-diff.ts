import { createTwoFilesPatch } from 'diff';

/** A generated file as it stands (`null`: not there) and as it would be written. */
export interface PendingFile {
  /** The path to show, relative to the project and with `/`. */
  readonly file: string;
  readonly current: string | null;
  readonly content: string;
}

/** What writing the file would change, as a patch that `git apply` takes; empty for no change. */
export function unifiedDiff({ file, current, content }: PendingFile): string {
  const before = current?.replaceAll('\r\n', '\n') ?? '';
  if (before === content) return '';
  const from = current === null ? '/dev/null' : `a/${file}`;
  const patch = createTwoFilesPatch(from, `b/${file}`, before, content);
  return patch.replace(/^=+\n/, '');
}
