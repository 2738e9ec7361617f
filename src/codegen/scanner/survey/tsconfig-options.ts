import type { TsconfigOptions } from '../../model/survey.js';
import { ts } from '../typescript.js';

/** The options that decide how decorators and modules are compiled. */
export function tsconfigOptions(options: ts.CompilerOptions): TsconfigOptions {
  const { module, moduleResolution, target } = options;
  return {
    module: nameOf(ts.ModuleKind, module),
    moduleResolution: nameOf(ts.ModuleResolutionKind, moduleResolution),
    target: nameOf(ts.ScriptTarget, target),
    experimentalDecorators: options.experimentalDecorators ?? null,
    emitDecoratorMetadata: options.emitDecoratorMetadata ?? null,
    useDefineForClassFields: options.useDefineForClassFields ?? null,
    erasableSyntaxOnly: options.erasableSyntaxOnly ?? null,
    verbatimModuleSyntax: options.verbatimModuleSyntax ?? null,
    isolatedModules: options.isolatedModules ?? null,
  };
}

// `Latest` and `ESNext` are one value, and a tsconfig knows the second name alone.
function nameOf(names: Readonly<Record<number, string>>, value: number | undefined): string | null {
  if (value === undefined) return null;
  const name = names[value]?.toLowerCase() ?? String(value);
  return name === 'latest' ? 'esnext' : name === 'nodejs' ? 'node10' : name;
}
