import { ts } from '../typescript.js';

/** What an exported name stands for. */
export type ExportTarget =
  | { readonly kind: 'local'; readonly name: string; readonly typeOnly: boolean }
  | {
      readonly kind: 'from';
      readonly specifier: string;
      readonly name: string;
      readonly node: ts.Node;
    }
  | { readonly kind: 'namespace'; readonly specifier: string; readonly node: ts.Node }
  | { readonly kind: 'expression'; readonly node: ts.Expression };

/** The name under which `export =` is kept: no identifier can be called so. */
export const exportEquals = 'export=';

export function exportsOf(statements: readonly ts.Statement[]): ReadonlyMap<string, ExportTarget> {
  const exports = new Map<string, ExportTarget>();
  for (const statement of statements) {
    if (ts.isExportDeclaration(statement)) addDeclaration(statement, exports);
    else if (ts.isExportAssignment(statement)) addAssignment(statement, exports);
    else addModified(statement, exports);
  }
  return exports;
}

function addDeclaration(
  { exportClause, moduleSpecifier, isTypeOnly }: ts.ExportDeclaration,
  into: Map<string, ExportTarget>,
): void {
  if (exportClause === undefined) return;
  const from = moduleSpecifier && ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier : null;
  if (ts.isNamespaceExport(exportClause)) {
    if (from)
      into.set(exportClause.name.text, { kind: 'namespace', specifier: from.text, node: from });
    return;
  }
  for (const { name, propertyName, isTypeOnly: alone } of exportClause.elements) {
    const local = (propertyName ?? name).text;
    into.set(
      name.text,
      from
        ? { kind: 'from', specifier: from.text, name: local, node: from }
        : { kind: 'local', name: local, typeOnly: isTypeOnly || alone },
    );
  }
}

function addAssignment(
  { isExportEquals, expression }: ts.ExportAssignment,
  into: Map<string, ExportTarget>,
): void {
  const name = isExportEquals ? exportEquals : 'default';
  into.set(
    name,
    ts.isIdentifier(expression)
      ? { kind: 'local', name: expression.text, typeOnly: false }
      : { kind: 'expression', node: expression },
  );
}

function addModified(statement: ts.Statement, into: Map<string, ExportTarget>): void {
  const kinds = modifierKinds(statement);
  if (!kinds.has(ts.SyntaxKind.ExportKeyword)) return;
  if (kinds.has(ts.SyntaxKind.DefaultKeyword)) {
    const name = (statement as ts.ClassDeclaration).name?.text ?? 'default';
    into.set('default', { kind: 'local', name, typeOnly: false });
    return;
  }
  for (const name of declaredNames(statement)) {
    into.set(name, { kind: 'local', name, typeOnly: false });
  }
}

function modifierKinds(node: ts.Node): ReadonlySet<ts.SyntaxKind> {
  const modifiers = ts.canHaveModifiers(node) ? (ts.getModifiers(node) ?? []) : [];
  return new Set(modifiers.map(({ kind }) => kind));
}

function declaredNames(statement: ts.Statement): readonly string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({ name }) =>
      ts.isIdentifier(name) ? [name.text] : [],
    );
  }
  const { name } = statement as ts.ClassDeclaration;
  return name === undefined ? [] : [name.text];
}
