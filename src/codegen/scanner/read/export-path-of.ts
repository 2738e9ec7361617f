import { compareCodeUnits } from '../../model/compare-code-units.js';
import { ts } from '../typescript.js';
import { declarationsOf, type Entity } from '../syntax/entity.js';
import { exportEquals } from '../syntax/exports.js';
import { scopeOf, type Scope } from '../syntax/scope.js';

/**
 * The steps by which the declaring module exports an entity: its own name if it can be had, else
 * another, and `default` last; `null` when the module keeps it to itself. A class that is exported
 * as a type alone counts as kept: nobody can import the value.
 */
export function exportPathOf(entity: Entity): readonly string[] | null {
  if (entity.parent !== null) {
    const owner = exportPathOf(entity.parent);
    const name = bestName(namespaceScopes(entity.parent), entity);
    return owner === null || name === null ? null : [...owner, name];
  }
  const name = bestName([scopeOf(entity.source, null)], entity);
  return name === null ? null : [name === exportEquals ? 'default' : name];
}

function namespaceScopes(owner: Entity): readonly Scope[] {
  return declarationsOf(owner, ts.isModuleDeclaration).flatMap(({ body }) =>
    body !== undefined && ts.isModuleBlock(body) ? [scopeOf(body, owner)] : [],
  );
}

function bestName(scopes: readonly Scope[], entity: Entity): string | null {
  const names = scopes.flatMap((scope) => namesOf(scope, entity));
  return (
    names.sort((a, b) => rank(a, entity) - rank(b, entity) || compareCodeUnits(a, b))[0] ?? null
  );
}

function namesOf(scope: Scope, entity: Entity): readonly string[] {
  return [...scope.exports].flatMap(([name, target]) =>
    target.kind === 'local' &&
    scope.entities.get(target.name) === entity &&
    !(target.typeOnly && isValue(entity))
      ? [name]
      : [],
  );
}

function isValue(entity: Entity): boolean {
  return !entity.declarations.every(
    (node) => ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node),
  );
}

function rank(name: string, entity: Entity): number {
  if (name === entity.name && name !== 'default') return 0;
  return name === 'default' || name === exportEquals ? 2 : 1;
}
