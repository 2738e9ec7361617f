import { format, resolveConfig } from 'prettier';
import { catalogue } from '../../src/codegen/diagnostics/catalogue/index.js';
import type { Rule } from '../../src/codegen/diagnostics/rule.js';

type Texts = Pick<Rule<never>, 'severity' | 'optIn' | 'why' | 'wrong' | 'right'>;

const entries: readonly (readonly [string, Texts])[] = Object.entries<Texts>(catalogue).toSorted(
  ([a], [b]) => (a < b ? -1 : 1),
);

/** The page of each diagnostic and their index, by file name, formatted as the repository is. */
export async function diagnosticPages(): Promise<Map<string, string>> {
  const pages = [
    ['README.md', index()] as const,
    ...entries.map(([code, texts]) => [`${code}.md`, page(code, texts)] as const),
  ];
  const formatted = pages.map(async ([file, text]) => [file, await asFormatted(text)] as const);
  return new Map(await Promise.all(formatted));
}

async function asFormatted(markdown: string): Promise<string> {
  return format(markdown, { ...(await resolveConfig(import.meta.filename)), parser: 'markdown' });
}

function index(): string {
  return [
    '# Diagnostics',
    'Everything the build may say. Set the severity of a code, or `off`, in `rules` of the config.',
    [
      '| code | severity |',
      '| --- | --- |',
      ...entries.map(([code, texts]) => `| [\`${code}\`](./${code}.md) | ${standing(texts)} |`),
    ].join('\n'),
  ].join('\n\n');
}

/** The severity as a reader has to know it. */
function standing({ severity, optIn }: Pick<Texts, 'severity' | 'optIn'>): string {
  return optIn ? 'off' : severity;
}

function page(code: string, { why, wrong, right, ...texts }: Texts): string {
  return [
    `# \`${code}\``,
    `Severity: ${standing(texts)}, unless [\`rules\`](./README.md) of the config says otherwise.`,
    why,
    '## Earns it',
    fenced(wrong),
    '## Does not',
    fenced(right),
  ].join('\n\n');
}

function fenced(code: string): string {
  return `\`\`\`ts\n${code}\n\`\`\``;
}
