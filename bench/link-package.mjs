import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// A `file:` dependency would make npm install the package's own dependencies a second time, and a
// second tsyringe would not be the one the contenders register with.
const link = fileURLToPath(new URL('node_modules/hearken', import.meta.url));
if (!existsSync(link)) {
  mkdirSync(new URL('node_modules', import.meta.url), { recursive: true });
  symlinkSync(fileURLToPath(new URL('..', import.meta.url)), link, 'junction');
}
