import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { diagnosticPages } from './diagnostic-pages.js';

const folder = join(import.meta.dirname, '..', 'docs', 'diagnostics');

// Removed first, so that the page of a code that is gone goes with it.
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
for (const [file, text] of await diagnosticPages()) await writeFile(join(folder, file), text);
