import { rule } from '../rule.js';

const example = 'total(event: OrderPlaced): number {';

/** What is wrong with a `hearken-ignore` comment. */
export const ignoreRules = {
  'ignore-unused': rule<{ code: string }>({
    severity: 'warning',
    why: 'A comment that ignores nothing hides the next diagnostic that appears there, and tells readers of a fault that is gone.',
    wrong: '// hearken-ignore handler-static: called by the framework\nclass Mailer {}',
    right: 'class Mailer {}',
    message: ({ code }) => `there is no ${code} here to ignore`,
    hint: () => 'take it away, or put it right above the line that the diagnostic names',
  }),
  'ignore-without-code': rule<{ reason: string | null }>({
    severity: 'warning',
    why: 'A comment says which diagnostics it is about, so that no other one is hidden with them.',
    wrong: `// hearken-ignore: a calculation for others\n${example}`,
    right: `// hearken-ignore handler-returns-value: a calculation for others\n${example}`,
    message: () => 'this comment names no diagnostic, and ignores none',
    hint: ({ reason }) =>
      `name the codes: \`hearken-ignore <code>, <code>: ${reason ?? 'reason'}\``,
  }),
  'ignore-without-reason': rule<{ code: string }>({
    severity: 'warning',
    why: 'Whoever reads the comment later has to know whether it still holds. Without a reason nothing is ignored.',
    wrong: `// hearken-ignore handler-returns-value\n${example}`,
    right: `// hearken-ignore handler-returns-value: a calculation for others\n${example}`,
    message: ({ code }) => `${code} is not ignored without a reason`,
    hint: ({ code }) => `say why: \`hearken-ignore ${code}: reason\``,
  }),
  'ignore-unknown-code': rule<{ code: string; suggestion: string | undefined }>({
    severity: 'warning',
    why: 'The comment names a diagnostic that does not exist, and so ignores nothing.',
    wrong: `// hearken-ignore handler-returns: a calculation for others\n${example}`,
    right: `// hearken-ignore handler-returns-value: a calculation for others\n${example}`,
    message: ({ code }) => `there is no diagnostic ${code}`,
    hint: ({ suggestion }) =>
      suggestion === undefined ? 'take it away' : `did you mean ${suggestion}?`,
  }),
};
