import { execFileSync } from 'node:child_process';

/** Runs Node in a project and returns the lines it prints. */
export function runNode(directory: string, ...parameters: string[]): string[] {
  const output = execFileSync(process.execPath, parameters, { cwd: directory, encoding: 'utf8' });
  return output.trimEnd().split('\n');
}
