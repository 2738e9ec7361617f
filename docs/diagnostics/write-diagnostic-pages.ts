import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { diagnosticPages } from './diagnostic-pages.js';

const folder = import.meta.dirname;

// Removed first, so that the page of a code that is gone goes with it.
for (const file of await readdir(folder)) if (file.endsWith('.md')) await rm(join(folder, file));
for (const [file, text] of await diagnosticPages()) await writeFile(join(folder, file), text);
