/** A table's name for SQL, each part quoted: `sales.order` becomes `"sales"."order"`. */
export function quoteName(name: string): string {
  return name
    .split('.')
    .map((part) => `"${part.replaceAll('"', '""')}"`)
    .join('.');
}
