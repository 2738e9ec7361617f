/** How many orders a shop has. */
export const orders = 100;

/** What the command of this number changes. */
export function changeOf(number: number): [orderId: string, product: string, quantity: number] {
  return [`order-${number % orders}`, `product-${number % 7}`, 1 + (number % 9)];
}
