import { resolve } from 'node:path';
import type { ProjectRef } from '../../model/config.js';
import { rememberFolders, type ReadFolder } from '../listing/folders.js';
import { listFiles } from '../listing/list-files.js';
import { stampAt, unsettled } from '../project/file-stamp.js';
import { withoutOutput } from '../project/output-path.js';
import { slashed } from '../project/paths.js';
import { readText } from '../project/read-text.js';
import { textDigest } from '../text/text-digest.js';

/** What an earlier run has seen of files, in their order. */
export interface Prints {
  /** Of their texts. */
  readonly digests: readonly string[];
  /** As the files were before they were read. */
  readonly stamps: readonly string[];
}

/** A project's sources as one run finds them: listed once, and each looked at once, before it is read. */
export class SourcesNow {
  readonly #project: ProjectRef;
  readonly #clock: () => number;
  /** Reads folders as they were when the sources were listed. */
  readonly readFolder: ReadFolder = rememberFolders();
  readonly #stamps = new Map<string, string>();
  readonly #digests = new Map<string, string | null>();
  #listed: readonly string[] | null | undefined;

  /** @param clock milliseconds since the epoch */
  constructor(project: ProjectRef, clock: () => number = Date.now) {
    this.#project = project;
    this.#clock = clock;
  }

  /** What the tsconfig lists but what is generated; `null` where the compiler must be asked. */
  get listed(): readonly string[] | null {
    if (this.#listed === undefined) this.#listed = this.#list();
    return this.#listed;
  }

  /** Takes it for granted that files hold what they held, where they look as they did. */
  learn(paths: readonly string[], { digests, stamps }: Prints): void {
    for (const [at, path] of paths.entries()) {
      const stamp = stampAt(path, this.#clock());
      this.#stamps.set(path, stamp);
      if (stamp !== unsettled && stamp === stamps[at]) this.#digests.set(path, digests[at] ?? null);
    }
  }

  /** Takes the stamp that somebody else has seen before he read a file. */
  readonly noteStamp = (path: string, stamp: string): void => {
    this.#stamps.set(path, stamp);
  };

  /** The fingerprint of what a file holds, which is read unless it is known; `null` if it cannot be. */
  digestOf(path: string): string | null {
    let digest = this.#digests.get(path);
    if (digest === undefined) {
      digest = digestNow(path);
      this.#digests.set(path, digest);
    }
    return digest;
  }

  /** How a file looked before it was read; `unsettled` where nobody looked. */
  stampOf(path: string): string {
    return this.#stamps.get(path) ?? unsettled;
  }

  #list(): readonly string[] | null {
    const { directory, config } = this.#project;
    const found = listFiles(slashed(resolve(directory, config.tsconfig)), this.readFolder);
    return found === null ? null : withoutOutput(this.#project, found);
  }
}

/** `null` for a file that cannot be read. */
export function digestNow(path: string): string | null {
  try {
    return textDigest(readText(path));
  } catch {
    return null;
  }
}
