import { parse, type ParseError } from 'jsonc-parser';
import * as v from 'valibot';
import { readText } from '../project/read-text.js';
import { OnlyTheCompilerKnows } from './only-the-compiler-knows.js';

// What stands for another folder in each project that extends it is left to the compiler.
const path = v.pipe(v.string(), v.nonEmpty(), v.regex(/^[^\\$]+$/));
const paths = v.optional(v.array(path));
const off = v.optional(v.literal(false));

const schema = v.looseObject({
  extends: v.optional(v.union([path, v.array(path)])),
  files: paths,
  include: paths,
  exclude: paths,
  compilerOptions: v.optional(
    v.looseObject({
      outDir: v.optional(path),
      declarationDir: v.optional(path),
      allowJs: off,
      checkJs: off,
    }),
  ),
});

/** A tsconfig as it stands in its file, as far as it says which files are listed. */
export type TsconfigDocument = v.InferOutput<typeof schema>;

export function readDocument(file: string): TsconfigDocument {
  const errors: ParseError[] = [];
  const document: unknown = parse(textOf(file), errors, { allowTrailingComma: true });
  const { success, output } = v.safeParse(schema, document);
  if (errors.length > 0 || !success) throw new OnlyTheCompilerKnows();
  return output;
}

function textOf(file: string): string {
  try {
    return readText(file);
  } catch {
    throw new OnlyTheCompilerKnows();
  }
}
