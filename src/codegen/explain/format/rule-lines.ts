import type { ExplainedFinding } from '../explanation.js';
import type { ExplainedRule, Reason } from '../method-explanation.js';
import { at, section, type Ink } from './ink.js';

/** The rules that are met, as few lines as they take, then a few lines for each that is missed. */
export function ruleLines(rules: readonly ExplainedRule[], ink: Ink): string[] {
  const met = rules.filter(({ miss }) => miss === null).map(({ rule }) => rule);
  const missed = rules.flatMap(({ rule, required, miss }) => {
    if (miss === null) return [];
    const mark = required ? ink.red('✗') : ink.yellow('!');
    return [`${mark} ${rule}: ${reasonText(miss, ink)} ${ink.dim(`(${miss.code})`)}`, hint(miss)];
  });
  return [
    ...missed,
    ...wrapped(met).map((line, index) => `${index === 0 ? ink.green('✓') : ' '} ${line}`),
  ];
}

/** Why something is not what it was taken for, each with what would mend it. */
export function reasonLines(reasons: readonly Reason[], ink: Ink): string[] {
  return reasons.flatMap((reason) => [`${ink.red('✗')} ${reasonText(reason, ink)}`, hint(reason)]);
}

/** What was found that no rule of the convention says. */
export function foundBesides(findings: readonly ExplainedFinding[], ink: Ink): string[] {
  return section(
    'found besides',
    findings.flatMap((found) => findingLines(found, ink)),
  );
}

/** A finding that no rule of the convention makes. */
export function findingLines(found: ExplainedFinding, ink: Ink): string[] {
  const text = `${found.severity}: ${reasonText(found, ink)} ${ink.dim(`(${found.code})`)}`;
  return [text, hint(found)];
}

function reasonText({ message, place }: Reason, ink: Ink): string {
  return place === null ? message : `${message} ${ink.dim(at(place))}`;
}

function hint(reason: Reason): string {
  return `  hint: ${reason.hint}`;
}

const width = 90;

function wrapped(words: readonly string[]): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last}, ${word}`;
  }
  return lines.map((line, index) => (index < lines.length - 1 ? `${line},` : line));
}
