import { describeMachine } from '../measure/machine.js';
import { writeResult } from '../measure/result-file.js';
import { measuredVersions } from '../measure/versions.js';
import { measureSize } from './measure-size.js';
import { readOptions } from './options.js';
import { renderScanResult } from './render-result.js';
import type { ScanResult, ScanSizeResult } from './result.js';

const options = readOptions();
const sizes: ScanSizeResult[] = [];
for (const files of options.sizes) sizes.push(await measureSize(files, options));
const result: ScanResult = {
  date: new Date().toISOString().slice(0, 10),
  machine: describeMachine(),
  versions: measuredVersions(),
  sizes,
};
const text = renderScanResult(result);
process.stdout.write(text);
if (!options.quick) writeResult('scan', result, text);
