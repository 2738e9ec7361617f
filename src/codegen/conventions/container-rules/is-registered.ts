import { diagnose } from '../../diagnostics/diagnose.js';
import { askedOf } from '../container/asked-of.js';
import { judgeToken } from '../container/judge-token.js';
import { fault } from '../container/ruling.js';
import type { ParameterRule } from './parameter-rule.js';

export const isRegistered: ParameterRule = {
  id: 'is-registered',
  miss(subject) {
    const { setting, owner, parameter } = subject;
    const rulings = askedOf(subject).map((asked) => judgeToken(setting, asked));
    const missing = rulings.find((ruling) => ruling?.kind === 'missing');
    if (missing === undefined) return rulings.find((ruling) => ruling?.kind === 'doubt') ?? null;
    const { name, place } = parameter;
    const { token, reason } = missing;
    const facts = { parameter: name, owner: owner.type.name, token, reason };
    return fault(
      diagnose('dependency-not-registered', { place }, { ...facts, roots: setting.facts.roots }),
    );
  },
};
