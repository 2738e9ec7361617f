import { compiler } from './checks/compiler.js';
import { config } from './checks/config.js';
import { copies } from './checks/copies.js';
import { decorators } from './checks/decorators.js';
import { generatedFile } from './checks/generated-file.js';
import { installation } from './checks/installation.js';
import { lockFile } from './checks/lock-file.js';
import { moduleResolution } from './checks/module-resolution.js';
import { node } from './checks/node.js';
import { outputListed } from './checks/output-listed.js';
import { outputTracked } from './checks/output-tracked.js';
import { peers } from './checks/peers.js';
import { polyfill } from './checks/polyfill.js';
import { script } from './checks/script.js';
import { toolchain } from './checks/toolchain.js';
import { tsconfig } from './checks/tsconfig.js';
import { typescript } from './checks/typescript.js';
import type { Check } from './examination.js';

/** Everything the doctor looks at, in the order in which it is told. */
export const checks: readonly Check[] = [
  node,
  installation,
  peers,
  copies,
  compiler,
  config,
  typescript,
  tsconfig,
  moduleResolution,
  decorators,
  toolchain,
  polyfill,
  generatedFile,
  outputListed,
  outputTracked,
  lockFile,
  script,
];
