import { diagnose } from '../diagnostics/diagnose.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Facts, HandlerClassFact, MarkerFact } from '../model/facts.js';
import { comparePlaces } from '../model/compare-places.js';
import type { ToolchainFacts } from '../model/toolchain-facts.js';

/** One warning for each tool that does not compile the markers, at the first marker that it meets. */
export function judgeToolchain({ handlers, commands, toolchain }: Facts): readonly Diagnostic[] {
  const markers = [...handlers, ...commands.handlers]
    .flatMap(decorator)
    .toSorted((a, b) => comparePlaces(a.place, b.place));
  const [first] = markers;
  if (first === undefined) return [];
  return [
    ...problemsOf(toolchain).map((problem) => uncompiled(first, problem)),
    ...toolchain.stripped.flatMap(({ name, files }) => {
      const met = markers.find(({ place }) => files.includes(place.file));
      return met === undefined ? [] : [uncompiled(met, { tool: 'node', detail: name })];
    }),
  ];
}

function decorator({ marker, type }: HandlerClassFact): MarkerFact[] {
  const isWritten = marker.kind === 'decorator' || marker.kind === 'method';
  return isWritten && !marker.inherited && type.origin === 'project' ? [marker] : [];
}

interface Problem {
  readonly tool: 'vite' | 'tsc' | 'node';
  /** The version, or the script. */
  readonly detail: string;
}

function problemsOf({ experimentalDecorators, leavesDecorators, vite }: ToolchainFacts): Problem[] {
  if (experimentalDecorators) return [];
  const isNew = vite !== null && Number.parseInt(vite, 10) >= 8;
  return [
    ...(leavesDecorators ? [{ tool: 'tsc', detail: 'esnext' } as const] : []),
    ...(isNew ? [{ tool: 'vite', detail: vite } as const] : []),
  ];
}

function uncompiled({ name, place }: MarkerFact, problem: Problem): Diagnostic {
  return diagnose('decorator-not-compiled', { place }, { marker: name, ...problem });
}
