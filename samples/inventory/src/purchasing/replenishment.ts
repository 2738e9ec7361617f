/**
 * What was ordered while one event was handled.
 *
 * Lives as long as one dispatch: the policy writes to it, and the handlers after it read.
 */
export class Replenishment {
  purchaseOrder: string | undefined;
}
