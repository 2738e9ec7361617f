import { ts } from '../typescript.js';
import { isDeclarations } from '../project/is-declarations.js';
import { slashed } from '../project/paths.js';
import type { Entity } from '../syntax/entity.js';
import { entityOf } from '../syntax/scope.js';
import type { ModuleFiles } from '../resolve/module-files.js';
import type { CompiledMember, CompilerAnswers } from './compiler-answers.js';
import type { ReturnFact } from '../../model/facts.js';
import { nodeLike } from '../syntax/node-like.js';

interface Compiler {
  readonly program: ts.Program;
  readonly checker: ts.TypeChecker;
}

interface Sources {
  readonly files: ModuleFiles;
  readonly compiler: () => Compiler | null;
  readonly isLoaded: (path: string) => boolean;
  readonly want: (path: string) => void;
}

export function createAnswers(sources: Sources): CompilerAnswers {
  return {
    baseClassOf: (node) =>
      ask(sources, node, (same, { checker }) => baseClass(sources, checker, same)),
    membersOf: (node) => ask(sources, node, (same, { checker }) => members(sources, checker, same)),
    returnOf: (node) => ask(sources, node, (same, { checker }) => returned(checker, same)),
    declarationsOf: (node) =>
      ask(sources, node, (same, { checker }) => declared(sources, checker, same)),
  };
}

function ask<N extends ts.Node, A>(
  { compiler, isLoaded, want }: Sources,
  node: N,
  answer: (same: N, compiler: Compiler) => A,
): A | null {
  const path = node.getSourceFile().fileName;
  want(path);
  const current = isLoaded(path) ? compiler() : null;
  const file = current?.program.getSourceFile(path);
  const same = file === undefined ? null : nodeLike(file, node);
  return current === null || same === null ? null : answer(same, current);
}

function baseClass(
  sources: Sources,
  checker: ts.TypeChecker,
  node: ts.ExpressionWithTypeArguments,
): Entity | null {
  const type = checker.getTypeAtLocation(node);
  const parts = type.isIntersection() ? type.types : [type];
  const entities = parts.map((part) => declaredEntity(sources, part));
  return entities.findLast((entity) => entity !== null) ?? null;
}

function members(
  sources: Sources,
  checker: ts.TypeChecker,
  node: ts.TypeNode,
): readonly CompiledMember[] {
  const type = checker.getTypeFromTypeNode(node);
  const parts = type.isUnion() ? type.types : [type];
  return parts.map((part) => member(sources, checker, part));
}

function member(sources: Sources, checker: ts.TypeChecker, type: ts.Type): CompiledMember {
  const text = printed(checker, type);
  if (isError(type)) return { kind: 'unresolved', text };
  if ((type.flags & ts.TypeFlags.Any) !== 0) return { kind: 'any', text };
  if ((type.flags & ts.TypeFlags.TypeParameter) !== 0) return { kind: 'typeParameter', text };
  const entity = declaredEntity(sources, type);
  return entity === null ? { kind: 'other', text } : { kind: 'entity', entity };
}

function returned(checker: ts.TypeChecker, node: ts.SignatureDeclaration) {
  const signature = checker.getSignatureFromDeclaration(node);
  if (signature === undefined) return null;
  const type = checker.getReturnTypeOfSignature(signature);
  return { kind: kindOf(checker, type), text: printed(checker, type) };
}

function kindOf(checker: ts.TypeChecker, type: ts.Type): ReturnFact['kind'] {
  if (isError(type)) return 'unresolved';
  if ((type.flags & ts.TypeFlags.Void) !== 0) return 'void';
  if (!mayBePromise(type)) return 'other';
  const [settled] = isPromise(type) ? checker.getTypeArguments(type) : [];
  const nothing = settled !== undefined && (settled.flags & ts.TypeFlags.Void) !== 0;
  return nothing ? 'promise' : 'promised';
}

function mayBePromise(type: ts.Type): boolean {
  if (type.isUnion()) return type.types.some(mayBePromise);
  const isVague = (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0;
  return isVague || isPromise(type) || type.getSymbol()?.name === 'PromiseLike';
}

function isPromise(type: ts.Type): type is ts.TypeReference {
  return type.getSymbol()?.name === 'Promise';
}

/** A type that the compiler could not work out; it passes for `any`. */
function isError(type: ts.Type): boolean {
  return (type as { intrinsicName?: string }).intrinsicName === 'error';
}

// A name that is out of scope is printed with its file, which differs from machine to machine.
function printed(checker: ts.TypeChecker, type: ts.Type): string {
  const text = checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation);
  return text.replace(/import\("[^"]*"\)\./g, '');
}

function declaredEntity({ files }: Sources, type: ts.Type): Entity | null {
  const declaration = (type.aliasSymbol ?? type.getSymbol())?.declarations?.[0];
  if (declaration === undefined) return null;
  const file = files.get(slashed(declaration.getSourceFile().fileName));
  const same = file === null ? null : nodeLike(file.source, declaration);
  return same === null || !isDeclared(same) ? null : entityOf(same);
}

function declared(sources: Sources, checker: ts.TypeChecker, node: ts.MemberName) {
  const declarations = checker.getSymbolAtLocation(node)?.declarations ?? [];
  return declarations.flatMap((declaration) => {
    const path = slashed(declaration.getSourceFile().fileName);
    const file = isDeclarations(path) ? null : sources.files.get(path);
    return file === null ? [] : (nodeLike(file.source, declaration) ?? []);
  });
}

function isDeclared(node: ts.Node): boolean {
  return ts.isClassLike(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node);
}
