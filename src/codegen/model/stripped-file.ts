// `node src/main.ts`: `--import tsx` has its value where the file would be.
const nodeRunsTypeScript = /(?:^|\s)node(?:\s+--?[^\s=]+(?:=\S+)?)*\s+([^\s-]\S*\.[cm]?ts)(?:\s|$)/;
const compilesFirst = /\s--(?:import|loader|require)=/;

/** The TypeScript file that an npm script runs by Node's type stripping; `null` for a script that does not. */
export function strippedFile(script: string): string | null {
  for (const command of script.split(/&&|\|\||[;&|]/)) {
    const file = nodeRunsTypeScript.exec(command)?.[1];
    if (file !== undefined && !compilesFirst.test(command)) return file;
  }
  return null;
}
