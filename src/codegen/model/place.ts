/**
 * Where something stands in the user's source.
 *
 * `file` is relative to the project's folder and uses `/` on every machine; `line` and `column`
 * count from 1; `length` is in UTF-16 code units and stays within the line.
 */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly length: number;
}
