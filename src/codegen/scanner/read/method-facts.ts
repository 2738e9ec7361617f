import { ts } from '../typescript.js';
import type { MarkerFact, MethodFact, ParameterFact } from '../../model/facts.js';
import { lineage, type Ancestor } from '../heritage/lineage.js';
import type { Entity } from '../syntax/entity.js';
import { decoratorsOf, isDecorator } from './decorators-of.js';
import { memberSignature, type Member } from './member-signature.js';
import { methodMarkerOf } from './method-marker.js';
import { hasModifier, visibilityOf } from './modifiers.js';
import { optionsOf } from './options-of.js';
import { parameterFacts } from './parameter-facts.js';
import { placeOf } from './place-of-node.js';
import type { Reading } from './reading.js';
import { returnFact } from './return-fact.js';
import { typeRefOf } from './type-ref-of.js';

/** Own and inherited members that take something; an override stands for what it overrides. */
export function methodFacts(
  reading: Reading,
  entity: Entity,
  { kind }: Pick<MarkerFact, 'kind'>,
): readonly MethodFact[] {
  const taken = new Set<string>();
  return lineage(reading, entity).classes.flatMap((ancestor) => {
    const found = ownMembers(ancestor).filter(({ key }) => !taken.has(key));
    for (const { key } of found) taken.add(key);
    return found
      .filter(({ declarations }) => kind !== 'method' || isMarked(reading, declarations))
      .flatMap((one) => methodFact(reading, ancestor, one) ?? []);
  });
}

function isMarked(reading: Reading, declarations: readonly Member[]): boolean {
  return declarations.some((one) => methodMarkerOf(reading, one) !== null);
}

interface Named {
  readonly key: string;
  readonly declarations: readonly Member[];
}

function ownMembers({ node, depth }: Ancestor): readonly Named[] {
  const named = new Map<string, Member[]>();
  for (const member of node.members) {
    if (!isMember(member)) continue;
    const key = keyOf(member, depth);
    const same = named.get(key);
    if (same === undefined) named.set(key, [member]);
    else same.push(member);
  }
  return [...named].map(([key, declarations]) => ({ key, declarations }));
}

function isMember(node: ts.ClassElement): node is Member {
  return ts.isMethodDeclaration(node) || ts.isPropertyDeclaration(node) || ts.isAccessor(node);
}

// `#private` names of two classes never meet; a getter and its setter are one name in two parts.
function keyOf(member: Member, depth: number): string {
  const side = hasModifier(member, ts.SyntaxKind.StaticKeyword) ? 'static ' : '';
  const owner = ts.isPrivateIdentifier(member.name) ? `${depth} ` : '';
  const part = ts.isGetAccessor(member) ? 'get ' : ts.isSetAccessor(member) ? 'set ' : '';
  return `${side}${owner}${part}${nameOf(member)}`;
}

function nameOf({ name }: Member): string {
  return ts.isComputedPropertyName(name)
    ? ts.isStringLiteralLike(name.expression)
      ? name.expression.text
      : name.getText()
    : name.text;
}

function methodFact(
  reading: Reading,
  ancestor: Ancestor,
  { declarations }: Named,
): MethodFact | null {
  const member =
    declarations.find((one) => 'body' in one && one.body !== undefined) ?? declarations[0];
  const signature =
    member === undefined ? null : memberSignature(reading, member, ancestor.bindings);
  if (member === undefined || signature === null) return null;
  const parameters = parameterFacts(reading, signature.parameters, signature.bindings);
  const name = nameOf(member);
  // Written out: to spread other objects into one takes ten times as long.
  return {
    name,
    callable: isIdentifierName(name) && !ts.isPrivateIdentifier(member.name),
    place: placeOf(reading, member.name),
    declaredIn: typeRefOf(reading, ancestor.entity),
    depth: ancestor.depth,
    kind: kindOf(member),
    visibility: ts.isPrivateIdentifier(member.name) ? '#private' : visibilityOf(member),
    static: hasModifier(member, ts.SyntaxKind.StaticKeyword),
    abstract: hasModifier(member, ts.SyntaxKind.AbstractKeyword),
    optional: declarations.some((one) => 'questionToken' in one && one.questionToken !== undefined),
    generator: signature.generator,
    typeParameters: signature.node?.typeParameters?.length ?? 0,
    overloads: overloadsOf(declarations),
    parameters,
    returns: returnFact(reading, signature, parameters.some(mentionsEvent)),
    options: methodOptions(reading, declarations),
  };
}

function mentionsEvent({ members }: ParameterFact): boolean {
  return members.some(({ kind }) => kind === 'event');
}

const identifierName = /^[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*$/u;

function isIdentifierName(name: string): boolean {
  return identifierName.test(name);
}

function kindOf(member: Member): MethodFact['kind'] {
  if (ts.isMethodDeclaration(member)) return 'method';
  if (ts.isPropertyDeclaration(member)) return 'property';
  return ts.isGetAccessor(member) ? 'getter' : 'setter';
}

// An abstract method and one of a declaration file have one signature without a body each.
function overloadsOf(declarations: readonly Member[]): number {
  const methods = declarations.filter(ts.isMethodDeclaration);
  const bare = methods.filter(({ body }) => body === undefined).length;
  return bare === methods.length && bare < 2 ? 0 : bare;
}

function methodOptions(reading: Reading, declarations: readonly Member[]): MethodFact['options'] {
  const found = declarations
    .flatMap(decoratorsOf)
    .find(({ callee }) => isDecorator(reading, callee, ['HandlerMethod']));
  if (found !== undefined) return optionsOf(reading, found.given, true);
  const marker = declarations
    .map((one) => methodMarkerOf(reading, one))
    .find((one) => one !== null);
  return marker === undefined ? null : optionsOf(reading, marker.given, false);
}
