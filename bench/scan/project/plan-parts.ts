import type { ImportPlan, ModulePlan, PartKind, PartPlan } from './plan.js';
import type { Random } from './random.js';
import { fieldWords, kebabCase, nounWords } from './words.js';

type ModuleSoFar = Pick<ModulePlan, 'folder' | 'prefix' | 'events'>;

interface Surroundings {
  readonly count: number;
  readonly earlier: readonly ModulePlan[];
  readonly random: Random;
}

const kinds: readonly PartKind[] = ['aggregate', 'repository', 'policy'];
const suffixes: Readonly<Record<PartKind, string>> = {
  aggregate: '',
  repository: 'Repository',
  policy: 'Policy',
};

/** Two to five imports each: from files of the same module, from other modules, and their barrels. */
export function planParts(module: ModuleSoFar, around: Surroundings): readonly PartPlan[] {
  const parts: PartPlan[] = [];
  for (let index = 0; index < around.count; index++) {
    parts.push(planPart(module, parts, around));
  }
  return parts;
}

function planPart(
  module: ModuleSoFar,
  siblings: readonly PartPlan[],
  { earlier, random }: Surroundings,
): PartPlan {
  const index = siblings.length;
  const kind = kinds[index % kinds.length] ?? 'policy';
  const noun = nounWords[Math.floor(index / kinds.length) % nounWords.length] ?? 'Thing';
  const className = `${module.prefix}${noun}${suffixes[kind]}`;
  const raising = kind === 'aggregate' && random.below(3) === 0;
  return {
    kind,
    className,
    file: `${module.folder}/${kind}/${kebabCase(className)}`,
    fields: takeFields(4 + random.below(6), random),
    imports: [...siblingImports(siblings, random), ...foreignImports(earlier, random)],
    raises: raising ? (module.events[random.below(module.events.length)] ?? null) : null,
    mentionsHandlers: random.below(100) === 0,
  };
}

function takeFields(count: number, random: Random): readonly string[] {
  const start = random.below(fieldWords.length);
  return Array.from({ length: count }, (_, index) => {
    return fieldWords[(start + index) % fieldWords.length] ?? 'amount';
  });
}

function siblingImports(siblings: readonly PartPlan[], random: Random): readonly ImportPlan[] {
  const wanted = Math.min(siblings.length, 1 + random.below(3));
  return siblings.slice(siblings.length - wanted).map(({ className, kind }) => ({
    className,
    specifier: `../${kind}/${kebabCase(className)}`,
  }));
}

function foreignImports(earlier: readonly ModulePlan[], random: Random): readonly ImportPlan[] {
  if (earlier.length === 0) return [];
  const module = earlier[random.below(earlier.length)];
  const part = module?.parts[random.below(module.parts.length)];
  if (module === undefined || part === undefined) return [];
  const specifier = random.below(2) === 0 ? `@app/${module.folder}` : `@app/${part.file}`;
  return [{ className: part.className, specifier }];
}
