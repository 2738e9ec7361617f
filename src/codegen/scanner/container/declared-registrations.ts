import { ts } from '../typescript.js';
import type { World } from '../resolve/world.js';
import { classNodeOf, type Entity } from '../syntax/entity.js';
import { unwrapped } from '../syntax/unwrapped.js';
import { decoratorsOf, isDecorator, type Written } from '../read/decorators-of.js';
import { placeOf } from '../read/place-of-node.js';
import { textOf } from '../read/text-of.js';
import type { Gathered } from './gathered.js';
import { byToken, lifetimeOf, lifetimeOfOptions, providerOf } from './provider-of.js';
import { registration, type Registration } from './registration.js';
import { staticValue } from './static-value.js';
import { classToken, tokenOf, type Token } from './token-of.js';
import { injectableDecorators } from '../read/injectables.js';

/** What the decorators of a class register. */
export function declaredRegistrations(world: World, entity: Entity): Gathered {
  return world.memo.once('declared registrations', entity, () => {
    const node = classNodeOf(entity);
    const decorators = node === null ? [] : decoratorsOf(node);
    // The nearest to the class runs first.
    const all = decorators.toReversed().map((written) => byDecorator(world, entity, written));
    return {
      registrations: all.flatMap(({ registrations }) => registrations),
      unread: all.flatMap(({ unread }) => unread),
    };
  });
}

function byDecorator(world: World, entity: Entity, written: Written): Gathered {
  const read = registered(world, entity, written);
  const place = placeOf(world, written.node);
  return {
    registrations: (read ?? []).map((one) => ({
      ...one,
      fact: {
        ...one.fact,
        place,
        declared: true,
        sequence: `@${place.file}`,
        later: false,
        route: [],
      },
    })),
    unread: read === null ? [{ text: textOf(written.node), place }] : [],
  };
}

type Name = (typeof injectableDecorators)[number];

/** `null` for what cannot be read. */
function registered(
  world: World,
  entity: Entity,
  { callee, given }: Written,
): readonly Registration[] | null {
  const name = injectableDecorators.find((one): one is Name =>
    isDecorator(world, callee, [`tsyringe#${one}`]),
  );
  const self = classToken(world, entity);
  const [first, second] = given;
  switch (name) {
    case 'singleton':
      return [ofClass(self, self, 'singleton')];
    case 'scoped':
      return [ofClass(second ? tokenOf(world, second) : self, self, lifetimeOf(first))];
    case 'injectable':
      return first === undefined ? [] : injectableTokens(world, first, self);
    case 'registry':
      return first === undefined ? [] : registryOf(world, first);
    default:
      return [];
  }
}

function ofClass(
  token: Token,
  self: Token,
  lifetime: Registration['fact']['lifetime'],
): Registration {
  return registration(token, byToken('class', self), lifetime);
}

/** Reads `@injectable({ token: … })`. */
function injectableTokens(
  world: World,
  options: ts.Expression,
  self: Token,
): readonly Registration[] | null {
  const given = property(options, 'token');
  if (given === null) return null;
  const tokens = ts.isArrayLiteralExpression(given) ? [...given.elements] : [given];
  if (tokens.some(ts.isSpreadElement)) return null;
  return tokens.map((token) => ofClass(tokenOf(world, token), self, 'transient'));
}

/** Reads `@registry([{ token, useClass, options }])`. */
function registryOf(world: World, list: ts.Expression): readonly Registration[] | null {
  const value = staticValue(world, list);
  if (value.kind !== 'expression' || !ts.isArrayLiteralExpression(value.node)) return null;
  const read = value.node.elements.map((element) => {
    const token = property(element, 'token');
    if (token === null) return null;
    const options = property(element, 'options') ?? undefined;
    return registration(
      tokenOf(world, token),
      providerOf(world, element),
      lifetimeOfOptions(world, options),
    );
  });
  return read.every((one) => one !== null) ? read : null;
}

function property(node: ts.Expression, name: string): ts.Expression | null {
  const value = unwrapped(node);
  if (!ts.isObjectLiteralExpression(value)) return null;
  const found = value.properties.find((one) => one.name?.getText() === name);
  if (found === undefined) return null;
  if (ts.isShorthandPropertyAssignment(found)) return found.name;
  return ts.isPropertyAssignment(found) ? unwrapped(found.initializer) : null;
}
