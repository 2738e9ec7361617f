import picocolors from 'picocolors';
import type { Place } from '../../model/place.js';

export type Ink = ReturnType<typeof picocolors.createColors>;

export function createInk(color: boolean): Ink {
  return picocolors.createColors(color);
}

/** `src/a.ts:3:7`. */
export function at({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}

export function indented(lines: readonly string[]): string[] {
  return lines.flatMap((line) => line.split('\n')).map((line) => `  ${line}`);
}

/** A heading with what stands below it; nothing where there is nothing. */
export function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...indented(lines)];
}
