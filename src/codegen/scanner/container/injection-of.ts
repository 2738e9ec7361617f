import { ts } from '../typescript.js';
import type { InjectionFact } from '../../model/container-facts.js';
import type { World } from '../resolve/world.js';
import { decoratorsOf, isDecorator, type Written } from '../read/decorators-of.js';
import { textOf } from '../read/text-of.js';
import { unwrapped } from '../syntax/unwrapped.js';
import { tokenOf, type Token } from './token-of.js';

/** What a parameter's decorator asks for, with the tokens to read on at. */
export interface Injection {
  readonly fact: InjectionFact;
  readonly tokens: readonly Token[];
}

const kinds = {
  inject: { multiple: false, transforms: false },
  injectAll: { multiple: true, transforms: false },
  injectWithTransform: { multiple: false, transforms: true },
  injectAllWithTransform: { multiple: true, transforms: true },
} as const;

type Kind = keyof typeof kinds;

/** The injection of a parameter, by the first of tsyringe's decorators: it is the last to run. */
export function injectionOf(world: World, node: ts.ParameterDeclaration): Injection | null {
  for (const written of decoratorsOf(node)) {
    const kind = kindOf(world, written);
    if (kind !== null) return injection(world, written, kinds[kind]);
  }
  return null;
}

function kindOf(world: World, { callee }: Written): Kind | null {
  const found = (Object.keys(kinds) as Kind[]).find((name) =>
    isDecorator(world, callee, [`tsyringe#${name}`]),
  );
  return found ?? null;
}

function injection(
  world: World,
  { node, given }: Written,
  { multiple, transforms }: (typeof kinds)[Kind],
): Injection {
  const [asked, second] = given;
  const token = asked === undefined ? null : tokenOf(world, asked);
  const transform = transforms && second !== undefined ? tokenOf(world, second) : null;
  const optional = transforms ? false : isOptional(second);
  const readable = token !== null && optional !== null && !given.some(ts.isSpreadElement);
  return {
    fact: {
      token: readable ? token.fact : { kind: 'unread', text: textOf(node) },
      delayed: token?.delayed ?? false,
      multiple,
      optional: optional ?? false,
      transform: transform?.fact ?? null,
    },
    tokens: [token, transform].filter((one) => one !== null),
  };
}

/** `null` where nobody can tell. */
function isOptional(options: ts.Expression | undefined): boolean | null {
  if (options === undefined) return false;
  const value = unwrapped(options);
  if (!ts.isObjectLiteralExpression(value)) return null;
  if (value.properties.length === 0) return false;
  const [only, ...others] = value.properties;
  if (only === undefined || others.length > 0 || !ts.isPropertyAssignment(only)) return null;
  if (only.name.getText() !== 'isOptional') return null;
  if (only.initializer.kind === ts.SyntaxKind.TrueKeyword) return true;
  return only.initializer.kind === ts.SyntaxKind.FalseKeyword ? false : null;
}
