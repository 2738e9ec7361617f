/** The types of `hearken` that a generated file may need, sorted. */
export const contractNames = [
  'ConstructorTokens',
  'DeclaredEvent',
  'EventContext',
  'FieldCodecs',
  'Registry',
] as const;

export type ContractName = (typeof contractNames)[number];
