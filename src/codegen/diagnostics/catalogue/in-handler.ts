/** Shows one method inside a handler class, so that the pages need not repeat the class. */
export function inHandler(...lines: readonly string[]): string {
  const body = lines.map((line) => `  ${line}`).join('\n');
  return `@DomainEventHandler\nexport class StockKeeper {\n${body}\n}`;
}
