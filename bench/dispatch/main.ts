import { describeMachine } from '../measure/machine.js';
import { writeResult } from '../measure/result-file.js';
import { measuredVersions } from '../measure/versions.js';
import { measureWorkload } from './measure-workload.js';
import { readOptions } from './options.js';
import { renderDispatchResult } from './render-result.js';
import type { DispatchResult } from './result.js';

const options = readOptions();
const result: DispatchResult = {
  date: new Date().toISOString().slice(0, 10),
  machine: describeMachine(),
  versions: measuredVersions(),
  workloads: options.workloads.map((workload) => measureWorkload(workload, options)),
};
const text = renderDispatchResult(result);
process.stdout.write(text);
if (!options.quick) writeResult('dispatch', result, text);
