import type { Host } from './host.js';

const patience = 300;
const clearLine = '\r\u001B[2K';

/** One line that says what a long run is at; only on a terminal, and gone when it ends. */
export interface Progress {
  stage(text: string): void;
  end(): void;
}

/**
 * The stages block the event loop, so no timer can draw: each draws its own line as it starts,
 * once the process has been running for 300 ms.
 */
export function createProgress({ stderr, now }: Pick<Host, 'stderr' | 'now'>): Progress {
  let drawn = false;
  return {
    stage(text) {
      if (stderr.isTTY !== true || now() < patience) return;
      stderr.write(`${clearLine}${text} …`);
      drawn = true;
    },
    end() {
      if (drawn) stderr.write(clearLine);
      drawn = false;
    },
  };
}
