import { isAscii } from 'node:buffer';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { dirname } from 'node:path';
import { Script } from 'node:vm';
import { codePlace, readCode, writeCode } from './code-file.js';

/** What `Module.wrap` makes of a script; its parameters are CommonJS's well-known five. */
type Wrapper = (this: unknown, ...given: readonly unknown[]) => void;

/** A CommonJS file that was loaded from here. */
export interface Compiled {
  /** Keeps what V8 has made of it so far, where an earlier run has kept none. */
  keepCode(): void;
}

const { createRequire, Module } = nodeModule;
const isKeptByNode = 'enableCompileCache' in nodeModule;

/**
 * A CommonJS file, loaded ahead of those who require it: half of its loading is V8's work, which need
 * not be done again. `null` where Node itself keeps the code of modules, or has loaded it already.
 */
export function loadAhead(path: string): Compiled | null {
  return isKeptByNode || path in createRequire(path).cache ? null : loadCompiled(path);
}

/**
 * Loads a CommonJS file as `require` would, so that whoever requires it gets this very module, but
 * with the code that V8 made of it in an earlier run.
 */
export function loadCompiled(path: string): Compiled {
  const place = codePlace(path);
  const code = place === null ? null : readCode(place);
  const script = new Script(wrappedScript(path), {
    filename: path,
    ...(code !== null && { cachedData: code }),
  });
  run(script, path);
  const isKept = code !== null && script.cachedDataRejected !== true;
  return {
    keepCode: () => {
      if (place !== null && !isKept) writeCode(place, script.createCachedData());
    },
  };
}

function run(script: Script, path: string): void {
  const require = createRequire(path);
  const module = new Module(path);
  module.filename = path;
  require.cache[path] = module;
  const wrapper = script.runInThisContext() as Wrapper;
  wrapper.call(module.exports, module.exports, require, module, path, dirname(path));
  module.loaded = true;
}

// A script is megabytes, and new memory is dear: what `Module.wrap` would put together of three texts is read
// into its place at once. Plain letters need no decoding either.
function wrappedScript(path: string): string {
  const [before = '', behind = ''] = Module.wrap('\0').split('\0');
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const wrapped = Buffer.allocUnsafeSlow(before.length + size + behind.length);
    wrapped.write(before, 'latin1');
    const read = readSync(file, wrapped, before.length, size, 0);
    if (read < size) throw new Error(`${path} ended while it was read.`);
    wrapped.write(behind, before.length + size, 'latin1');
    return wrapped.toString(isAscii(wrapped) ? 'latin1' : 'utf8');
  } finally {
    closeSync(file);
  }
}
