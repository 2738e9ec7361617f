export const moduleWords = [
  'orders',
  'stock',
  'billing',
  'shipping',
  'catalog',
  'returns',
] as const;

export const nounWords = [
  'Account',
  'Address',
  'Basket',
  'Budget',
  'Carrier',
  'Contract',
  'Discount',
  'Invoice',
  'Ledger',
  'Parcel',
  'Payment',
  'Price',
  'Quote',
  'Refund',
  'Shelf',
  'Supplier',
  'Tariff',
  'Voucher',
  'Warehouse',
  'Worker',
] as const;

export const eventWords = ['Placed', 'Changed', 'Cancelled', 'Approved', 'Moved'] as const;

export const fieldWords = [
  'amount',
  'balance',
  'capacity',
  'distance',
  'duration',
  'fee',
  'height',
  'limit',
  'margin',
  'quantity',
  'rate',
  'weightInGrams',
] as const;

/** `OrdersPlaced` → `orders-placed`. */
export function kebabCase(className: string): string {
  return className.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase();
}
