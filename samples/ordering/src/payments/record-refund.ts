import { Command } from 'hearken';

/** The bank has given the money back. */
export class RecordRefund extends Command {
  constructor(readonly orderId: string) {
    super();
  }
}
