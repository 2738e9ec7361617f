#!/usr/bin/env node
import module from 'node:module';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const supported = major > 22 || (major === 22 && minor >= 13) || (major === 20 && minor >= 19);

if (supported) {
  // Halves the start-up time where Node has it.
  module.enableCompileCache?.();
  // Required, since each file that is imported keeps the process waiting for it.
  const { start } = module.createRequire(import.meta.url)('../dist/packed/start.cjs');
  await start();
} else {
  process.stderr.write(
    `hearken needs Node 20.19 or later (not 21), or 22.13 or later; this is ${process.versions.node}\n`,
  );
  process.exitCode = 2;
}
