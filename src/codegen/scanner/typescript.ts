// What it has loaded, the next line finds.
import { compiledTypescript } from './compiled-typescript.js';
// Required, and alone: as an import, with what ts-morph puts around it, the compiler takes half as
// long again to load and a third more memory.
import typescript = require('@ts-morph/common/dist/typescript.js');

/** The compiler that ts-morph carries. */
export import ts = typescript;

/** Keeps what V8 has made of the compiler's code, for the runs to come. */
export function keepCode(): void {
  compiledTypescript?.keepCode();
}
