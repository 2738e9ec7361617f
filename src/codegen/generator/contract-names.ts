/** The types of `hearken` that a generated file may need, sorted. */
export const contractNames = [
  'AwaitedCalls',
  'CommandAnswer',
  'CommandEntry',
  'ConstructorEntry',
  'ConstructorTokens',
  'DeclaredEvent',
  'DirectCalls',
  'EventContext',
  'EventEntry',
  'FieldCodecs',
  'HandlerEntry',
  'HandlerMethodEntry',
  'Registry',
] as const;

export type ContractName = (typeof contractNames)[number];
