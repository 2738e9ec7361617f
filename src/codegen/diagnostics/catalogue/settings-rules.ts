import { rule } from '../rule.js';

/** What is wrong with the `rules` of the config. */
export const settingsRules = {
  'unknown-rule': rule<{ name: string; suggestion: string | undefined }>({
    severity: 'error',
    why: 'The config sets the severity of a diagnostic that does not exist. What it was meant for keeps its default.',
    wrong: "export default defineConfig({ rules: { 'handler-returns': 'error' } });",
    right: "export default defineConfig({ rules: { 'handler-returns-value': 'error' } });",
    message: ({ name }) => `\`rules\` of the config names the unknown diagnostic ${name}`,
    hint: ({ suggestion }) =>
      suggestion === undefined ? 'take it away' : `did you mean ${suggestion}?`,
  }),
};
