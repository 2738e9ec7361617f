import type { ts } from '../typescript.js';
import type { Entity } from '../syntax/entity.js';
import type { ModuleFile } from '../syntax/module-file.js';

/** What a name in the source stands for, once imports, barrels and aliases are followed. */
export type Meaning =
  | { readonly kind: 'entity'; readonly entity: Entity }
  | { readonly kind: 'module'; readonly file: ModuleFile; readonly via: string | null }
  /** A name of a module whose declaration cannot be read. */
  | { readonly kind: 'external'; readonly specifier: string; readonly path: readonly string[] }
  | { readonly kind: 'typeParameter'; readonly node: ts.TypeParameterDeclaration }
  | { readonly kind: 'parameter'; readonly node: ts.ParameterDeclaration }
  /** `export default <expression>`. */
  | { readonly kind: 'expression'; readonly node: ts.Expression }
  /** No scope declares it: a name of the language's library, or a mistake. */
  | { readonly kind: 'global'; readonly name: string }
  /** An import that leads to no declaration. */
  | {
      readonly kind: 'missing';
      readonly specifier: string;
      readonly name: string;
      readonly node: ts.Node;
    };
