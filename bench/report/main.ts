import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import type { CommandsResult } from '../commands/result.js';
import type { DispatchResult } from '../dispatch/result.js';
import { benchFolder } from '../measure/places.js';
import type { ScanResult } from '../scan/result.js';
import { commandsSection } from './commands-section.js';
import { dispatchSection } from './dispatch-section.js';
import { newestResult } from './newest-result.js';
import { scanSection } from './scan-section.js';

const page = join(benchFolder, 'README.md');
const dispatch = newestResult('dispatch');
const commands = newestResult('commands');
const scan = newestResult('scan');

let text = readFileSync(page, 'utf8');
if (dispatch !== null)
  text = fill(text, 'dispatch', dispatchSection(dispatch.file, dispatch.result as DispatchResult));
if (commands !== null)
  text = fill(text, 'commands', commandsSection(commands.file, commands.result as CommandsResult));
if (scan !== null) text = fill(text, 'scan', scanSection(scan.file, scan.result as ScanResult));
writeFileSync(page, await format(text, { ...(await resolveConfig(page)), filepath: page }));

/** Replaces what stands between the marks of a section. */
function fill(whole: string, section: string, content: string): string {
  const [open, close] = [`<!-- ${section} -->`, `<!-- /${section} -->`];
  const [start, end] = [whole.indexOf(open), whole.indexOf(close)];
  if (start < 0 || end < start) throw new Error(`README.md lacks the marks of ${section}.`);
  return `${whole.slice(0, start + open.length)}\n\n${content}\n\n${whole.slice(end)}`;
}
