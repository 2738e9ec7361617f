import type { TokenFact } from '../../model/container-facts.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import type { ConstructorFact, ConstructorParameterFact } from '../../model/facts.js';
import type { ContainerSetting } from './container-setting.js';
import type { Doubt } from './ruling.js';

const nameRoot = 'name the file that registers it under `container.compositionRoots` in the config';

export function unreadToken({ text }: TokenFact): Doubt {
  return doubt(text, `\`${text}\` is no token that can be read from the sources`, {
    remedy: 'name a class, a string, or a constant that holds a string or a symbol',
  });
}

export function unreadProvider(token: TokenFact, text: string): Doubt {
  return doubt(
    keyOf(token),
    `\`${token.text}\` is registered as \`${text}\`, which cannot be read`,
    {
      remedy: 'register it with a literal such as `{ useClass: X }`',
    },
  );
}

export function unreadLifetime(token: TokenFact): Doubt {
  return doubt(
    keyOf(token),
    `the lifetime with which \`${token.text}\` is registered cannot be read`,
    {
      remedy: 'write it as `{ lifecycle: Lifecycle.X }`',
    },
  );
}

export function factory(token: TokenFact): Doubt {
  return doubt(
    keyOf(token),
    `\`${token.text}\` comes from a factory, whose own lookups are not followed`,
    {
      remedy: 'register a class or a value, or see that a test resolves it',
    },
  );
}

export function inSomeCases(token: TokenFact): Doubt {
  return doubt(keyOf(token), `\`${token.text}\` is registered in some cases only`, {
    remedy: 'register something for it in any case',
  });
}

export function packageClass(token: TokenFact): Doubt {
  return doubt(
    keyOf(token),
    `${token.text} comes from a package, and nothing that is registered says how to build it`,
    { remedy: 'register an instance of it in a composition root that the config names' },
  );
}

/** A token that nobody registers, as far as one can see. */
export function maybeElsewhere({ facts }: ContainerSetting, token: TokenFact): Doubt {
  const [unread] = facts.unread;
  if (facts.roots.length === 0) {
    return doubt(
      keyOf(token),
      `nothing registers \`${token.text}\`, and the config names no composition root`,
      {
        remedy: nameRoot,
      },
    );
  }
  const seen = unread && `\`${unread.text}\` at ${unread.place.file}:${unread.place.line}`;
  return doubt(
    keyOf(token),
    `nothing registers \`${token.text}\`, unless ${seen} does, which cannot be read`,
    {
      remedy: 'register it in a composition root by a call that can be read',
    },
  );
}

/** A parameter without a token, of a class that may yet be registered as an instance. */
export function maybeNotBuilt(
  { type }: ConstructorFact,
  { name, text }: ConstructorParameterFact,
): Doubt {
  return doubt(
    `${type.id} ${name}`,
    `\`${text}\` is no token; that does no harm if ${type.name} is registered as an instance or by a factory`,
    { remedy: `${nameRoot}, or give a token with \`@inject(…)\`` },
  );
}

/** What is found of some of the registrations, where nobody can tell which of them count. */
export function atWorst(
  { type }: ConstructorFact,
  { name }: ConstructorParameterFact,
  { message }: Diagnostic,
): Doubt {
  return doubt(
    `${type.id} ${name}`,
    `that hangs on which registrations run, and which of them is the last; at worst, ${message}`,
    { remedy: 'see that the same registration of a token is the last one in any case' },
  );
}

export function unknownDecorator(
  { type }: ConstructorFact,
  { name }: ConstructorParameterFact,
): Doubt {
  return doubt(`${type.id} ${name}`, 'its decorator is none of tsyringe’s', {
    remedy: 'write `@inject(…)` itself, or see that a test resolves the class',
  });
}

export function autoInjected({ type }: ConstructorFact, { name }: ConstructorParameterFact): Doubt {
  return doubt(`${type.id} ${name}`, '`@autoInjectable` fills it from the root container', {
    remedy: 'use `@injectable` instead',
  });
}

/** What only the compiler's emitted types can name. */
export function emittedType(
  { type }: ConstructorFact,
  { name, text }: ConstructorParameterFact,
): Doubt {
  return doubt(`${type.id} ${name}`, `\`${text}\` is known to the emitted metadata at best`, {
    remedy: 'give a token with `@inject(…)`',
  });
}

function doubt(key: string, reason: string, { remedy }: { readonly remedy: string }): Doubt {
  return { kind: 'doubt', key, reason, remedy };
}

function keyOf(token: TokenFact): string {
  return token.kind === 'unread' ? token.text : token.key;
}
