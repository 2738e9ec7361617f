import { textOf } from '../read/text-of.js';
import { ts } from '../typescript.js';

/** The name of a member as it is used; a constructor and a static block have none of their own. */
export function memberName(node: ts.ClassElement | ts.TypeElement): string {
  const { name } = node;
  if (name !== undefined) return 'text' in name ? name.text : textOf(name);
  return ts.isConstructorDeclaration(node) ? 'constructor' : 'static';
}
