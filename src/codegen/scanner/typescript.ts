// First: what it has loaded, the next line finds.
import './compiled/compiled-typescript.js';
// Required, and alone: as an import, with what ts-morph puts around it, the compiler takes half as
// long again to load and a third more memory.
import typescript = require('@ts-morph/common/dist/typescript.js');

/** The compiler that ts-morph carries. */
export import ts = typescript;
