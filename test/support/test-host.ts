import { EventEmitter, on } from 'node:events';
import type { Compilation, Compiler } from '../../src/codegen/compile.js';
import type { Host, Output } from '../../src/cli/host.js';

/** A stream that keeps what is written, and can be waited for. */
export class Recorder implements Output {
  readonly isTTY: boolean;
  #text = '';
  readonly #written = new EventEmitter();

  constructor(isTTY = false) {
    this.isTTY = isTTY;
  }

  get text(): string {
    return this.#text;
  }

  write(text: string): void {
    this.#text += text;
    this.#written.emit('written');
  }

  /** Resolves once `expected` has been written `times` over; the test's timeout is the limit. */
  async waitFor(expected: string, times = 1): Promise<void> {
    const seen = () => this.#text.split(expected).length > times;
    if (seen()) return;
    for await (const _ of on(this.#written, 'written')) if (seen()) return;
  }
}

export interface TestHost extends Host {
  readonly stdout: Recorder;
  readonly stderr: Recorder;
  stop(): void;
}

interface Options {
  readonly tty?: boolean;
  readonly env?: Host['env'];
  readonly now?: () => number;
  readonly compiler?: (
    ...given: Parameters<Host['createCompiler']>
  ) => Compiler | Promise<Compiler>;
}

/** A process of its own, as far as a verb can tell. */
export function testHost(
  cwd: string,
  { tty = false, env = {}, now, compiler }: Options = {},
): TestHost {
  const controller = new AbortController();
  return {
    stdout: new Recorder(tty),
    stderr: new Recorder(tty),
    cwd,
    env,
    now: now ?? (() => performance.now()),
    stopSignal: () => controller.signal,
    stop: () => controller.abort(),
    createCompiler: async (project, scan) => {
      if (compiler !== undefined) return compiler(project, scan);
      return (await import('../../src/codegen/compile.js')).createCompiler(project);
    },
  };
}

const nothing = {
  events: [],
  commands: [],
  handlers: [],
  methods: [],
  constructors: [],
  dependencies: [],
  discriminant: null,
  importStyle: 'js',
} as const;

/** A compilation that proved nothing but has this output. */
export function compilation(output: string | null, diagnostics: Compilation['diagnostics'] = []) {
  return { model: nothing, diagnostics, output, lock: null };
}
