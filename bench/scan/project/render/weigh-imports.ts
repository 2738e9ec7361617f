import type { PartPlan } from '../plan.js';

/** A use of every import, so that none of them could be dropped: constructor parameters and a sum. */
export function partParameters({ imports }: PartPlan): readonly string[] {
  return imports.map(
    ({ className }, index) => `    private readonly part${index}: ${className} | null = null,`,
  );
}

/** The same as fields, for classes that a container builds. */
export function partFields({ imports }: PartPlan): readonly string[] {
  return imports.map(({ className }, index) => `  part${index}: ${className} | null = null;`);
}

export function weighMethod({ imports, fields }: PartPlan): readonly string[] {
  const terms = imports.map((_, index) => `(this.part${index}?.weight() ?? 0)`);
  return [
    '  weight(): number {',
    `    const parts = [${[...terms, String(fields.length)].join(', ')}];`,
    '    return parts.reduce((total, part) => total + part, 0);',
    '  }',
  ];
}
