import type { Money } from '@shop/kernel';
import { Command } from 'hearken';
import type { BankAnswer } from './payment-gateway.js';

/** The bank has answered. */
export class RecordPayment extends Command {
  constructor(
    readonly orderId: string,
    readonly amount: Money,
    readonly answer: BankAnswer,
  ) {
    super();
  }
}
