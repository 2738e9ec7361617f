import { Node, Project, ts, type ClassDeclaration, type Type } from 'ts-morph';
import { join, relative } from 'node:path';
import type { Facts } from '../../src/codegen/model/facts.js';
import { compareCodeUnits } from '../../src/codegen/model/compare-code-units.js';
import { memberInWords } from './facts-in-words.js';

/**
 * The slow way to the same answers: every file in one program, every class through the type
 * checker. Written apart from the scanner, so that the two can be held against each other.
 */
export function wholeProgram(directory: string): Summary {
  const project = new Project({ tsConfigFilePath: join(directory, 'tsconfig.json') });
  const classes = project
    .getSourceFiles()
    .filter((file) => !file.isDeclarationFile() && !file.isInNodeModules())
    .flatMap((file) => file.getDescendantsOfKind(ts.SyntaxKind.ClassDeclaration));
  const idOf = (declared: ClassDeclaration): string =>
    declared.getSourceFile().isDeclarationFile()
      ? `hearken#${declared.getName()}`
      : `${relative(directory, declared.getSourceFile().getFilePath())}#${declared.getName()}`;
  const chain = (declared: ClassDeclaration): ClassDeclaration[] => {
    const base = declared.getBaseClass();
    return base === undefined ? [declared] : [declared, ...chain(base)];
  };
  const isEvent = (declared: ClassDeclaration): boolean =>
    chain(declared).some((one) => one.getName() === 'DomainEvent');
  return {
    events: classes
      .filter(isEvent)
      .map((declared) => chain(declared).map(idOf).join(' < '))
      .toSorted(compareCodeUnits),
    handlers: classes
      .filter((declared) => chain(declared).some(isMarked))
      .flatMap((declared) => methodsOf(declared, { chain, isEvent, idOf }))
      .toSorted(compareCodeUnits),
  };
}

export interface Summary {
  readonly events: readonly string[];
  readonly handlers: readonly string[];
}

/** What the scanner found, in the same words. */
export function summaryOf({ events, handlers }: Facts): Summary {
  return {
    events: events
      .filter(({ type }) => type.origin === 'project')
      .map(({ type, bases }) => [type.id, ...bases].join(' < '))
      .toSorted(compareCodeUnits),
    handlers: handlers
      .flatMap(({ type, methods }) =>
        methods.map(({ name, parameters, returns }) => {
          const members = parameters.map((one) =>
            one.members
              .map((member) =>
                member.kind === 'event'
                  ? member.event
                  : (memberInWords(member).split(' ')[0] ?? ''),
              )
              .toSorted(compareCodeUnits)
              .join('|'),
          );
          return `${type.id}.${name}(${members.join(', ')}): ${returns.kind}`;
        }),
      )
      .toSorted(compareCodeUnits),
  };
}

interface Lookup {
  readonly chain: (declared: ClassDeclaration) => ClassDeclaration[];
  readonly isEvent: (declared: ClassDeclaration) => boolean;
  readonly idOf: (declared: ClassDeclaration) => string;
}

function isMarked(declared: ClassDeclaration): boolean {
  return declared.getDecorators().some((decorator) => {
    const symbol = decorator.getNameNode().getSymbol();
    return (symbol?.getAliasedSymbol() ?? symbol)?.getName() === 'DomainEventHandler';
  });
}

function methodsOf(declared: ClassDeclaration, lookup: Lookup): readonly string[] {
  return declared
    .getType()
    .getProperties()
    .flatMap((symbol) => {
      const method = symbol.getDeclarations().find(Node.isMethodDeclaration);
      if (method === undefined) return [];
      const [signature] = symbol.getTypeAtLocation(declared).getCallSignatures();
      const parameters = (signature?.getParameters() ?? []).map((one) =>
        membersOf(one.getTypeAtLocation(declared), lookup),
      );
      const returned = signature?.getReturnType();
      return [
        `${lookup.idOf(declared)}.${symbol.getName()}(${parameters.join(', ')}): ${kindOf(returned)}`,
      ];
    });
}

function membersOf(type: Type, { isEvent, idOf }: Lookup): string {
  const parts = type.isUnion() ? type.getUnionTypes() : [type];
  return parts
    .map((part) => {
      const declared = part.getSymbol()?.getDeclarations().find(Node.isClassDeclaration);
      if (part.isAny()) return 'any';
      if (part.getSymbol()?.getName() === 'EventContext') return 'context';
      return declared !== undefined && isEvent(declared) ? idOf(declared) : 'other';
    })
    .toSorted(compareCodeUnits)
    .join('|');
}

function kindOf(type: Type | undefined): string {
  if (type?.isVoid() === true) return 'void';
  const isPromise = type?.getSymbol()?.getName() === 'Promise';
  return isPromise && type?.getTypeArguments()[0]?.isVoid() === true ? 'promise' : 'other';
}
