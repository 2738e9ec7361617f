import { fileURLToPath } from 'node:url';

/** The folder of the package under test. */
export const packageFolder = fileURLToPath(new URL('../../..', import.meta.url));

/** The folder of this harness. */
export const benchFolder = fileURLToPath(new URL('../..', import.meta.url));

/** The command line of the package under test. */
export const commandLine = fileURLToPath(new URL('../../../bin/hearken.js', import.meta.url));
