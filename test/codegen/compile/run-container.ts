import { compileFunction } from 'node:vm';
import { ts } from 'ts-morph';
import * as tsyringe from 'tsyringe';
import * as hearken from '../../../src/index.js';
import type { Files } from '../../scanner/temporary-project.js';

type Exports = Record<string, unknown>;

interface Generated {
  registry(): hearken.Registry;
}

/** What became of a run: registering threw, or building the handler did, or nothing. */
export interface Outcome {
  readonly at: 'composing' | 'handling' | 'end';
  readonly error: unknown;
}

/**
 * Runs a made-up project in this process, and tells what building its handler throws. What is put
 * off by `delay` is asked for, too.
 */
export function runContainer(files: Files, branch: boolean): Outcome {
  tsyringe.container.reset();
  const load = loaderOf(files);
  try {
    (load('./root.js')['compose'] as (branch: boolean) => void)(branch);
  } catch (error) {
    return { at: 'composing', error };
  }
  const { registry } = load('./hearken.gen.js') as unknown as Generated;
  const { Happened } = load('./event.js') as { Happened: new () => object };
  const { Handler } = load('./handler.js') as { Handler: { use: typeof touch } };
  Handler.use = touch;
  try {
    hearken.createHearken({ registry, logger: silent }).dispatch(new Happened());
    return { at: 'end', error: null };
  } catch (error) {
    return { at: 'handling', error };
  }
}

/** No made-up project is nearly as deep, but for those that go round in a circle. */
const deepest = 100;

/**
 * Has tsyringe give up a circle long before the stack is full: the message that it builds on the way
 * back takes the square of the depth, and seconds.
 */
function boundDepth(): void {
  const containers = Object.getPrototypeOf(tsyringe.container) as Record<Resolving, Resolve>;
  let depth = 0;
  for (const method of ['resolve', 'resolveAll'] as const) {
    const { [method]: resolve } = containers;
    containers[method] = function (...given) {
      if (depth >= deepest) throw new RangeError('This goes round in a circle.');
      depth++;
      try {
        return Reflect.apply(resolve, this, given);
      } finally {
        depth--;
      }
    };
  }
}

type Resolving = 'resolve' | 'resolveAll';
type Resolve = (this: unknown, ...given: readonly unknown[]) => unknown;

boundDepth();

const silent = { debug() {}, info() {}, warn() {}, error() {} };

function loaderOf(files: Files): (specifier: string) => Exports {
  const loaded = new Map<string, Exports>();
  const packages: Readonly<Record<string, Exports>> = { hearken, tsyringe };
  const load = (specifier: string): Exports => {
    const known = packages[specifier] ?? loaded.get(specifier);
    if (known !== undefined) return known;
    const exports: Exports = {};
    loaded.set(specifier, exports);
    const text = files[specifier.replace('./', 'src/').replace(/\.js$/, '.ts')] ?? '';
    evaluate(text, exports, load);
    return exports;
  };
  return load;
}

function evaluate(text: string, exports: Exports, require: (specifier: string) => Exports): void {
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.CommonJS,
      experimentalDecorators: true,
    },
  });
  const run = compileFunction(outputText, ['exports', 'require']) as (
    exports: Exports,
    require: (specifier: string) => Exports,
  ) => void;
  run(exports, require);
}

/** Uses everything that an instance holds, so that what is put off is resolved. */
function touch(start: unknown): void {
  const seen = new Set<unknown>();
  const open = [start];
  for (const value of open) {
    if (typeof value !== 'object' || value === null) continue;
    const type: unknown = Reflect.get(value, 'constructor');
    if (!Array.isArray(value) && seen.has(type)) continue;
    seen.add(type);
    for (const key of Reflect.ownKeys(value)) open.push(Reflect.get(value, key));
  }
}
