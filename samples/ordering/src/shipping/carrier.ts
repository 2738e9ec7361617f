/** Whoever takes the parcels. A port, and its own token. */
export abstract class Carrier {
  /** Books a parcel and resolves to its tracking number. */
  abstract book(orderId: string): Promise<string>;
}
