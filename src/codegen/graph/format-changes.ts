import { type ChangeEntry, type ChangeKind, changeEntries } from './change-entries.js';
import type { FlowChanges } from './compare-graphs.js';

export type ChangesFormat = 'text' | 'markdown' | 'json';

/** Writes down what has changed since a revision, by the name that the reader gave it. */
export function formatChanges(changes: FlowChanges, since: string, format: ChangesFormat): string {
  if (format === 'json') return `${JSON.stringify({ since, ...changes }, null, 2)}\n`;
  return format === 'text' ? text(changes, since) : markdown(changes, since);
}

const signs: Readonly<Record<ChangeKind, string>> = {
  new: '+',
  gone: '-',
  moved: '>',
  changed: '~',
};

function text(changes: FlowChanges, since: string): string {
  const entries = changeEntries(changes, (name) => name);
  if (entries.length === 0) return `The flow has not changed since ${since}.\n`;
  const lines = entries.map((entry) => `${signs[entry.kind]} ${entry.text}`);
  return `The flow since ${since}: ${summary(entries)}\n\n${lines.join('\n')}\n`;
}

const titles: Readonly<Record<ChangeKind, string>> = {
  new: 'New',
  gone: 'Gone',
  moved: 'Moved',
  changed: 'Changed',
};

function markdown(changes: FlowChanges, since: string): string {
  const entries = changeEntries(changes, code);
  if (entries.length === 0) return `The flow has not changed since ${code(since)}.\n`;
  const sections = kindsOf(entries).map((kind) => {
    const items = entries.filter((entry) => entry.kind === kind).map((entry) => `- ${entry.text}`);
    return `**${titles[kind]}**\n\n${items.join('\n')}`;
  });
  return `### The flow since ${code(since)}: ${summary(entries)}\n\n${sections.join('\n\n')}\n`;
}

function summary(entries: readonly ChangeEntry[]): string {
  const counts = kindsOf(entries).map(
    (kind) => `${entries.filter((entry) => entry.kind === kind).length} ${kind}`,
  );
  return counts.join(', ');
}

function kindsOf(entries: readonly ChangeEntry[]): readonly ChangeKind[] {
  return [...new Set(entries.map(({ kind }) => kind))];
}

// A name may hold a backtick: two around it hold one.
function code(name: string): string {
  return name.includes('`') ? `\`\` ${name} \`\`` : `\`${name}\``;
}
