import { ts } from '../typescript.js';

/** What an imported name stands for. */
export type ImportTarget =
  | {
      readonly kind: 'name';
      readonly specifier: string;
      readonly name: string;
      readonly node: ts.Node;
    }
  | { readonly kind: 'namespace'; readonly specifier: string; readonly node: ts.Node }
  /** `import X = require('…')`. */
  | { readonly kind: 'require'; readonly specifier: string; readonly node: ts.Node }
  /** `import X = A.B`. */
  | { readonly kind: 'alias'; readonly target: ts.EntityName };

export function importsOf(statements: readonly ts.Statement[]): ReadonlyMap<string, ImportTarget> {
  const imports = new Map<string, ImportTarget>();
  for (const statement of statements) {
    if (ts.isImportDeclaration(statement)) addImport(statement, imports);
    else if (ts.isImportEqualsDeclaration(statement)) addEquals(statement, imports);
  }
  return imports;
}

function addImport(
  { moduleSpecifier, importClause }: ts.ImportDeclaration,
  into: Map<string, ImportTarget>,
): void {
  if (importClause === undefined || !ts.isStringLiteral(moduleSpecifier)) return;
  const specifier = moduleSpecifier.text;
  const { name, namedBindings: bindings } = importClause;
  if (name)
    into.set(name.text, { kind: 'name', specifier, name: 'default', node: moduleSpecifier });
  if (bindings === undefined) return;
  if (ts.isNamespaceImport(bindings)) {
    into.set(bindings.name.text, { kind: 'namespace', specifier, node: moduleSpecifier });
    return;
  }
  for (const element of bindings.elements) {
    const imported = (element.propertyName ?? element.name).text;
    into.set(element.name.text, { kind: 'name', specifier, name: imported, node: moduleSpecifier });
  }
}

function addEquals(
  { name, moduleReference }: ts.ImportEqualsDeclaration,
  into: Map<string, ImportTarget>,
): void {
  if (!ts.isExternalModuleReference(moduleReference)) {
    into.set(name.text, { kind: 'alias', target: moduleReference });
  } else if (ts.isStringLiteral(moduleReference.expression)) {
    const node = moduleReference.expression;
    into.set(name.text, { kind: 'require', specifier: node.text, node });
  }
}
