import type { DiagnosticCode } from '../diagnostics/catalogue/index.js';
import { diagnose } from '../diagnostics/diagnose.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Place } from '../model/place.js';
import type { TypeId, TypeRef } from '../model/type-ref.js';
import { groupBy } from '../model/group-by.js';

interface Named {
  readonly type: TypeRef;
  readonly place: Place;
}

type CollisionCode = Extract<DiagnosticCode, 'event-name-collision' | 'handler-name-collision'>;

/** The name of each declaration: its own, or its id where others are called the same. */
export function uniqueNames(declarations: readonly Named[]): Map<TypeId, string> {
  const groups = [...groupBy(declarations, ({ type }) => type.name)];
  return new Map(
    groups.flatMap(([name, group]) =>
      group.map(({ type }) => [type.id, group.length > 1 ? type.id : name] as const),
    ),
  );
}

/** One warning for each name that several declarations share. */
export function nameCollisions(declarations: readonly Named[], code: CollisionCode): Diagnostic[] {
  return [...groupBy(declarations, ({ type }) => type.name)].flatMap(
    ([name, [first, ...others]]) => {
      if (first === undefined || others.length === 0) return [];
      const related = others.map(({ place }) => ({ place, message: `another ${name}` }));
      return diagnose(code, { place: first.place, related }, { name });
    },
  );
}
