/** Names that the generated file uses itself, and those that an import cannot be bound to. */
export const reservedNames: readonly string[] = [
  ...words(
    'Events Commands registry handler event command context Awaited Parameters Promise ReturnType undefined',
  ),
  ...words('answer answered at began contextOf ended error failed failures isolated unexpected'),
  ...words(
    'arguments as async await break case catch class const continue debugger default delete',
  ),
  ...words('do else enum eval export exports extends false finally for function if implements'),
  ...words('import in instanceof interface let module new null package private protected public'),
  ...words('require return satisfies static super switch this throw true try type typeof var void'),
  ...words('while with yield any bigint boolean never number object string symbol unknown'),
];

function words(text: string): string[] {
  return text.split(' ');
}
