import type { ProviderFact, RegistrationFact, TokenFact } from '../../model/container-facts.js';
import { askFor, type Asked } from './asked-by.js';
import type { ContainerSetting } from './container-setting.js';
import * as doubts from './doubts.js';
import { missing, type Ruling } from './ruling.js';

/**
 * What stands in the way of a token: `null` for nothing. What the classes behind it take in their
 * turn is judged with them.
 */
export function judgeToken(
  setting: ContainerSetting,
  asked: Asked,
  seen: ReadonlySet<string> = new Set(),
): Ruling | null {
  const { token, multiple } = asked;
  if (token.kind === 'unread') return doubts.unreadToken(token);
  const { all, candidates, absent } = setting.bindingOf(token.key);
  if (absent === 'always') return judgeUnregistered(setting, asked);
  if (absent === 'sometimes') return doubts.inSomeCases(token);
  if (seen.has(token.key)) return missing(token, `${quoted(token)} is registered as itself`);
  const within = new Set([...seen, token.key]);
  const rulings = (multiple ? all : candidates).map((one) =>
    judgeRegistration(setting, one, within),
  );
  const found = rulings.filter((ruling) => ruling !== null);
  return found.find(({ kind }) => kind === 'missing') ?? found[0] ?? null;
}

function judgeUnregistered(setting: ContainerSetting, asked: Asked): Ruling | null {
  const { token, optional } = asked;
  if (token.kind === 'unread') return doubts.unreadToken(token);
  if (token.kind === 'class') return judgeClass(setting, token);
  if (!setting.closed) return doubts.maybeElsewhere(setting, token);
  return optional ? null : missing(token, `nobody registers ${quoted(token)}`);
}

type ClassToken = Extract<TokenFact, { kind: 'class' }>;

/** A class that is built as it is. */
function judgeClass(setting: ContainerSetting, token: ClassToken): Ruling | null {
  const fact = setting.constructors.get(token.type.id);
  if (fact === undefined) return doubts.packageClass(token);
  const why = fact.abstract
    ? `${token.text} is abstract`
    : fact.visibility === 'public'
      ? null
      : `the constructor of ${token.text} is ${fact.visibility}`;
  if (why === null) return null;
  return setting.closed
    ? missing(token, `${why}, and nobody registers it`)
    : doubts.maybeElsewhere(setting, token);
}

function judgeRegistration(
  setting: ContainerSetting,
  { token, provider, lifetime }: RegistrationFact,
  seen: ReadonlySet<string>,
): Ruling | null {
  if (lifetime === null) return doubts.unreadLifetime(token);
  return judgeProvider(setting, { token, provider }, seen);
}

interface Given {
  readonly token: TokenFact;
  readonly provider: ProviderFact;
}

function judgeProvider(
  setting: ContainerSetting,
  { token, provider }: Given,
  seen: ReadonlySet<string>,
): Ruling | null {
  switch (provider.kind) {
    case 'value':
      return null;
    case 'factory':
      return provider.asks ? doubts.factory(token) : null;
    case 'unread':
      return doubts.unreadProvider(token, provider.text);
    case 'token':
      return judgeToken(setting, askFor(provider.token), seen);
    case 'class':
      return provider.token.kind === 'class'
        ? judgeClass(setting, provider.token)
        : doubts.unreadProvider(token, provider.token.text);
  }
}

function quoted({ text }: TokenFact): string {
  return `\`${text}\``;
}
