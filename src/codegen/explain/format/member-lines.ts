import type { ExplainedMember, Returned } from '../method-explanation.js';
import { at, indented, section, type Ink } from './ink.js';
import { reasonLines, ruleLines } from './rule-lines.js';

/** How one kind of method is spoken of. */
export interface Wording {
  readonly verdicts: Readonly<Record<ExplainedMember['verdict'], string>>;
  /** What a method is said to take none of. */
  readonly message: string;
  /** The heading of its rules. */
  readonly rules: string;
}

/** What a method is to the rules, with what its kind alone has to say in the middle. */
export function memberLines(
  member: ExplainedMember,
  { wording, own, ink }: { wording: Wording; own: readonly string[]; ink: Ink },
): string[] {
  return [
    titleOf(member, wording, ink),
    ...reasonLines(member.reasons, ink),
    `takes ${member.takes.join(', ') || 'nothing'}`,
    ...own,
    ...section(wording.rules, ruleLines(member.rules, ink)),
  ];
}

/** A method among those of its class; one that has nothing to do with it takes one line. */
export function amongOthers<M extends ExplainedMember>(
  member: M,
  { wording, lines, ink }: { wording: Wording; lines: (member: M) => string[]; ink: Ink },
): string[] {
  if (!member.near) return [`${titleOf(member, wording, ink)}: it takes no ${wording.message}`];
  const [title = '', ...others] = lines({ ...member, reasons: [] });
  return [title, ...indented(others)];
}

export function returnedText(async: boolean, { text, declared }: Returned): string {
  const kind = async ? 'asynchronous' : 'synchronous';
  return `${kind}: it ${declared ? 'returns' : 'returns, as inferred,'} ${text}`;
}

function titleOf(
  { name, place, declaredIn, verdict }: ExplainedMember,
  wording: Wording,
  ink: Ink,
) {
  const isOwn = declaredIn.endsWith(`#${name.slice(0, name.lastIndexOf('.'))}`);
  const from = isOwn ? '' : `, from ${declaredIn}`;
  return `${ink.bold(name)} ${ink.dim(at(place))}: ${wording.verdicts[verdict]}${from}`;
}
