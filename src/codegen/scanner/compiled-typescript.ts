import module from 'node:module';
import { loadCompiled, type Compiled } from './load-compiled.js';

const require = module.createRequire(import.meta.url);
const path = require.resolve('@ts-morph/common/dist/typescript.js');
const isKeptByNode = 'enableCompileCache' in module;

/**
 * The compiler, loaded ahead of those who require it: half of its loading is V8's work, which need
 * not be done again. `null` where Node itself keeps the code of modules, or has loaded it already.
 */
export const compiledTypescript: Compiled | null =
  isKeptByNode || path in require.cache ? null : loadCompiled(path);
