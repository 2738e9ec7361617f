import { createRequire } from 'node:module';
import { loadAhead } from '../compiled/load-compiled.js';

const require = createRequire(import.meta.url);

/** The compiler, loaded ahead of those who require it. */
export const compiledTypescript = loadAhead(require.resolve('@ts-morph/common/dist/typescript.js'));
