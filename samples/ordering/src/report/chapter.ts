import type { Step } from './diary.js';
import type { Relived } from './relive.js';

/** One step and what ran because of it, as text. */
export function chapter({ step, refused, ran }: Relived): string {
  const lines = ran.map(({ event, handler, first }) => {
    return `    ${(first ? event : '').padEnd(30)} → ${handler}`;
  });
  if (refused) lines.push(`    refused: ${refused}`);
  return [`  ${titleOf(step)}`, ...lines].join('\n');
}

function titleOf(step: Step): string {
  switch (step.step) {
    case 'order':
      return `${step.customer} orders ${Object.keys(step.lines).join(', ')} (${step.order})`;
    case 'cancel':
      return `${step.order} is cancelled: ${step.reason}`;
    case 'price':
      return `${step.product} gets a new price`;
    default:
      return `${step.step} ${step.order}`;
  }
}
