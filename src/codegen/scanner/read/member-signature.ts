import { ts } from '../typescript.js';
import { unwrapped } from '../syntax/unwrapped.js';

export type Member = ts.MethodDeclaration | ts.PropertyDeclaration | ts.AccessorDeclaration;

/** What a member takes and gives back when it is called. */
export interface MemberSignature {
  /** `null` where only a type says so. */
  readonly node: ts.SignatureDeclaration | null;
  readonly parameters: readonly ts.ParameterDeclaration[];
  readonly returns: ts.TypeNode | undefined;
  readonly body: ts.Node | undefined;
  readonly async: boolean;
  readonly generator: boolean;
}

/** The signature of a method, of a property that holds a function, of an accessor; else `null`. */
export function memberSignature(member: Member): MemberSignature | null {
  if (ts.isGetAccessor(member)) return ofGetter(member);
  if (!ts.isPropertyDeclaration(member)) return ofFunction(member);
  const value = member.initializer && unwrapped(member.initializer);
  if (value && (ts.isArrowFunction(value) || ts.isFunctionExpression(value))) {
    return ofTyped(ofFunction(value), member.type);
  }
  return ofType(member.type);
}

function ofFunction(
  node: ts.MethodDeclaration | ts.SetAccessorDeclaration | ts.ArrowFunction | ts.FunctionExpression,
): MemberSignature {
  const { parameters, type: returns, body } = node;
  const async = (ts.getModifiers(node) ?? []).some(
    ({ kind }) => kind === ts.SyntaxKind.AsyncKeyword,
  );
  const generator = 'asteriskToken' in node && node.asteriskToken !== undefined;
  return { node, parameters: [...parameters], returns, body, async, generator };
}

// `onPlaced: (event: OrderPlaced) => void = (event) => {}`: the type says more than the function.
function ofTyped(own: MemberSignature, type: ts.TypeNode | undefined): MemberSignature {
  const typed = ofType(type);
  return typed === null ? own : { ...own, parameters: typed.parameters, returns: typed.returns };
}

function ofType(type: ts.TypeNode | undefined): MemberSignature | null {
  if (type === undefined) return null;
  if (ts.isParenthesizedTypeNode(type)) return ofType(type.type);
  if (!ts.isFunctionTypeNode(type)) return null;
  const { parameters, type: returns } = type;
  return {
    node: null,
    parameters: [...parameters],
    returns,
    body: undefined,
    async: false,
    generator: false,
  };
}

// A getter that hands out a function, by its type or by its one `return`.
function ofGetter({ type, body }: ts.GetAccessorDeclaration): MemberSignature | null {
  const typed = ofType(type);
  if (typed !== null) return typed;
  const statement = body?.statements.find(ts.isReturnStatement);
  const value = statement?.expression;
  return value && (ts.isArrowFunction(value) || ts.isFunctionExpression(value))
    ? ofFunction(value)
    : null;
}
