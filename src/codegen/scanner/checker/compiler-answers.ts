import type { ts } from '../typescript.js';
import type { ReturnFact } from '../../model/facts.js';
import type { Entity } from '../syntax/entity.js';

/** One member of a type as the compiler sees it. */
export type CompiledMember =
  | { readonly kind: 'entity'; readonly entity: Entity }
  | { readonly kind: 'any' | 'typeParameter' | 'unresolved' | 'other'; readonly text: string };

/**
 * The last resort, where syntax cannot answer. `null` means: not known in this pass, or not at all.
 */
export interface CompilerAnswers {
  /** The class that a heritage expression evaluates to. */
  baseClassOf(node: ts.ExpressionWithTypeArguments): Entity | null;
  /** The members of a computed type (`Extract<…>`, `Events[number]`). */
  membersOf(node: ts.TypeNode): readonly CompiledMember[] | null;
  /** The inferred return type of a method, accessor or function. */
  returnOf(node: ts.SignatureDeclaration): Pick<ReturnFact, 'kind' | 'text'> | null;
  /** What a name stands for where it is used, as far as it is declared in the project's sources. */
  declarationsOf(node: ts.MemberName): readonly ts.Node[] | null;
}
