import { describeMachine } from '../measure/machine.js';
import { writeResult } from '../measure/result-file.js';
import { measuredVersions } from '../measure/versions.js';
import { measureAlone } from './alone/measure-alone.js';
import { measureWorkload } from './measure-workload.js';
import { measureMemory } from './memory/measure-memory.js';
import { readOptions } from './options.js';
import { renderCommandsResult } from './render-result.js';
import type { CommandsResult } from './result.js';

const options = readOptions();
const result: CommandsResult = {
  date: new Date().toISOString().slice(0, 10),
  machine: describeMachine(),
  versions: measuredVersions(),
  workloads: options.workloads.map((workload) => measureWorkload(workload, options)),
  alone: options.dispatches.map((workload) => measureAlone(workload, options)),
  memory: options.memoryLoads.map(measureMemory),
};
const text = renderCommandsResult(result);
process.stdout.write(text);
if (!options.quick) writeResult('commands', result, text);
