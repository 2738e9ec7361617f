import type { Diagnostic } from '../model/diagnostic.js';
import type { IgnoreFact } from '../model/ignore.js';
import { catalogue } from './catalogue/index.js';
import { diagnose } from './diagnose.js';
import { suggestions } from './suggestions.js';

type NamedCode = IgnoreFact['codes'][number];

/** Leaves out what comments ignore, and tells of each comment that ignores nothing. */
export function applyIgnores(
  findings: readonly Diagnostic[],
  ignores: readonly IgnoreFact[],
): { readonly kept: readonly Diagnostic[]; readonly complaints: readonly Diagnostic[] } {
  const used = new Set<NamedCode>();
  const kept = findings.filter((finding) => {
    const hits = ignores.filter((ignore) => speaksFor(ignore, finding));
    const codes = hits.flatMap((ignore) =>
      ignore.codes.filter(({ code }) => code === finding.code),
    );
    for (const code of codes) used.add(code);
    return codes.length === 0;
  });
  return { kept, complaints: ignores.flatMap((ignore) => complaintsOf(ignore, used)) };
}

function speaksFor({ place, firstLine, lastLine, reason }: IgnoreFact, finding: Diagnostic) {
  const at = finding.place;
  if (reason === null || at === null || at.file !== place.file) return false;
  return firstLine <= at.line && at.line <= lastLine;
}

function complaintsOf(ignore: IgnoreFact, used: ReadonlySet<NamedCode>): Diagnostic[] {
  if (ignore.codes.length === 0) return [diagnose('ignore-without-code', ignore, ignore)];
  return ignore.codes.filter((one) => !used.has(one)).map((one) => complaint(one, ignore));
}

function complaint(named: NamedCode, { reason }: IgnoreFact): Diagnostic {
  const { code } = named;
  if (!Object.hasOwn(catalogue, code)) {
    const [suggestion] = suggestions(code, Object.keys(catalogue));
    return diagnose('ignore-unknown-code', named, { code, suggestion });
  }
  return reason === null
    ? diagnose('ignore-without-reason', named, { code })
    : diagnose('ignore-unused', named, { code });
}
