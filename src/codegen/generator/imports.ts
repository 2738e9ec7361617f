import type { TypeRef } from '../model/type-ref.js';
import { contractNames } from './contract-names.js';
import { sortedBy } from './code-unit-order.js';
import { importLines, type Binding } from './import-lines.js';
import { LocalNames } from './local-names.js';
import { moduleSpecifier, type Importer } from './module-specifier.js';
import { reservedNames } from './reserved-names.js';

/** A type the generated file needs; `value` when it is needed at run time too. */
export interface ImportNeed {
  readonly type: TypeRef;
  readonly value: boolean;
}

/** The file's imports, and the expression by which each type is reached through them. */
export interface Imports {
  readonly lines: readonly string[];
  nameOf(type: TypeRef): string;
  /** The type of its instances. */
  typeOf(type: TypeRef): string;
}

/**
 * Binds every needed type to a name that nothing else in the file has.
 *
 * Names go by specifier and exported name, so that neither input order nor machine matters.
 */
export function planImports(needs: readonly ImportNeed[], importer: Importer): Imports {
  const wanted = new Map<string, ImportNeed>();
  for (const need of sortedBy(needs, ({ type }) => type.id)) {
    const key = bindingKey(need.type, importer);
    wanted.set(key, { type: need.type, value: need.value || wanted.get(key)?.value === true });
  }
  const names = new LocalNames([...reservedNames, ...contractNames]);
  const expressions = new WeakMap<TypeRef, string>();
  const bindings = new Map<string, Binding>();
  for (const [key, need] of sortedBy(wanted, ([at]) => at)) {
    bindings.set(key, bind(need, importer, names));
  }
  const nameOf = (type: TypeRef): string => {
    let known = expressions.get(type);
    if (known === undefined) {
      known = expression(type, bindings.get(bindingKey(type, importer)));
      expressions.set(type, known);
    }
    return known;
  };
  return {
    lines: importLines([...bindings.values()]),
    nameOf,
    typeOf: (type) => (type.constant ? prototypeOf(nameOf(type)) : nameOf(type)),
  };
}

/** The type of a class's instances by the class itself; of a generic one it stands for every argument. */
export function prototypeOf(name: string): string {
  return `(typeof ${name})['prototype']`;
}

function bind(need: ImportNeed, importer: Importer, names: LocalNames): Binding {
  const [imported] = exportPath(need.type);
  const local = names.claim(imported === 'default' ? need.type.name : imported);
  return { specifier: moduleSpecifier(need.type, importer), imported, local, value: need.value };
}

function bindingKey(type: TypeRef, importer: Importer): string {
  return `${moduleSpecifier(type, importer)}\n${exportPath(type)[0]}`;
}

function exportPath(type: TypeRef): readonly [string, ...string[]] {
  const [first, ...rest] = type.exportPath ?? [];
  if (first === undefined) throw new TypeError(`${type.id} is not exported and cannot be imported`);
  return [first, ...rest];
}

function expression(type: TypeRef, binding: Binding | undefined): string {
  if (binding === undefined) throw new TypeError(`${type.id} was not planned as an import`);
  return [binding.local, ...exportPath(type).slice(1)].join('.');
}
