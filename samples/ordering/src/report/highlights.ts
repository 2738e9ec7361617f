import type { Answered } from './browser.js';
import type { Relived } from './relive.js';
import type { Trace } from './trace.js';

/**
 * A whole sale; and of what else may happen the telling requests: a parcel, a cancellation, an impatient
 * customer, a refused card, a shortage, and a bank that declines.
 */
export function highlights(story: readonly Relived[], trace: Trace): Relived[] {
  const saw = (name: string) => (answer: Answered) =>
    trace.of(answer.correlationId).some(({ message }) => message === name);
  const refused = ({ status }: Answered) => status === 409;
  const sale = story.find(({ answers }) => answers.some(saw('OrderPaid')));
  const impatient = story.find(({ step }) => step.step === 'order' && step.clicks);
  return [
    ...(sale ? [sale] : []),
    ...(impatient ? [{ ...impatient, answers: impatient.answers.slice(0, 2) }] : []),
    ...telling(saw('OrderShipped')),
    ...telling(saw('PaymentRefunded')),
    ...telling(refused),
    ...telling(saw('StockRejected')),
    ...telling(saw('PaymentDeclined')),
  ];

  function telling(isMeant: (answer: Answered) => boolean): Relived[] {
    const found = story.find(({ answers }) => answers.some(isMeant));
    return found ? [{ ...found, answers: found.answers.filter(isMeant) }] : [];
  }
}
