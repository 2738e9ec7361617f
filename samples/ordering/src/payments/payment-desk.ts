import { CommandHandler } from 'hearken';
import { Payment } from './payment.js';
import type { Payments } from './payments.js';
import type { RecordPayment } from './record-payment.js';
import type { RecordRefund } from './record-refund.js';

/** Keeps the books of what the bank says. */
@CommandHandler
export class PaymentDesk {
  constructor(private readonly payments: Payments) {}

  record({ orderId, amount, answer }: RecordPayment): void {
    this.payments.save(
      answer === 'charged'
        ? Payment.authorized(orderId, amount)
        : Payment.declined(orderId, amount, answer.declined),
    );
  }

  recordRefund({ orderId }: RecordRefund): void {
    this.payments.change(orderId, (payment) => payment.refund());
  }
}
