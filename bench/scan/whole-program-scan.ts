import { Project, Scope, type ClassDeclaration, type MethodDeclaration, type Type } from 'ts-morph';

/*
 * The straightforward scanner that Hearken is compared with: load the tsconfig's whole program, walk
 * all classes, and ask the type checker. With `--type-errors` it also refuses sources that do not
 * compile, as a generator must that trusts what it reads.
 */
const project = new Project({ tsConfigFilePath: 'tsconfig.json' });
if (process.argv.includes('--type-errors')) {
  const errors = project.getPreEmitDiagnostics();
  if (errors.length > 0) throw new Error(project.formatDiagnosticsWithColorAndContext(errors));
}
const classes = project.getSourceFiles().flatMap((file) => file.getClasses());
const events = classes.filter((declared) => !declared.isAbstract() && isEvent(declared.getType()));
const handlers = classes.filter((declared) => declared.getDecorator('DomainEventHandler'));
const methods = handlers.flatMap((handler) => handlerMethods(handler));
const subscriptions = methods.reduce((sum, method) => sum + concreteEvents(method), 0);
process.stdout.write(
  JSON.stringify({
    handlers: handlers.length,
    methods: methods.length,
    subscriptions,
    events: events.length,
  }),
);

function handlerMethods(handler: ClassDeclaration): readonly MethodDeclaration[] {
  return handler.getInstanceMethods().filter((method) => {
    return (
      method.getScope() === Scope.Public && returnsNothing(method) && declaredEvents(method).length
    );
  });
}

function returnsNothing(method: MethodDeclaration): boolean {
  const returned = method.getReturnType();
  const awaited = returned.getSymbol()?.getName() === 'Promise' && returned.getTypeArguments()[0];
  return (awaited || returned).isVoid();
}

function declaredEvents(method: MethodDeclaration): readonly Type[] {
  const [first] = method.getParameters();
  if (first === undefined) return [];
  const type = first.getType();
  const members = type.isUnion() ? type.getUnionTypes() : [type];
  return members.every(isEvent) ? members : [];
}

function concreteEvents(method: MethodDeclaration): number {
  const declared = declaredEvents(method).map((type) => type.getSymbol());
  return events.filter((event) => {
    return lineage(event.getType()).some((type) => declared.includes(type.getSymbol()));
  }).length;
}

function isEvent(type: Type): boolean {
  return lineage(type).some((base) => base.getSymbol()?.getName() === 'DomainEvent');
}

function lineage(type: Type): readonly Type[] {
  return [type, ...type.getBaseTypes().flatMap(lineage)];
}
