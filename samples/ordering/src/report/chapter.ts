import type { Answered } from './browser.js';
import type { Step } from './diary.js';
import type { Relived } from './relive.js';
import type { Invocation, Trace } from './trace.js';

/** One step, its requests, and what ran because of each, as text. */
export function chapter({ step, answers }: Relived, trace: Trace): string {
  const requests = answers.map((answer) =>
    [requestLine(answer), ...trace.of(answer.correlationId).map(handlerLine)].join('\n'),
  );
  return [`  ${titleOf(step)}`, ...requests].join('\n');
}

function requestLine({ request, status, body, correlationId }: Answered): string {
  const { orderId, detail } = body;
  const said = [status, orderId, detail].filter((part) => part !== undefined).join(' ');
  return `\n    ${request} → ${said}  (${correlationId})`;
}

function handlerLine({ message, handler, first, afterCommit }: Invocation): string {
  const when = afterCommit ? ', after the commit' : '';
  return `      ${(first ? message : '').padEnd(30)} → ${handler}${when}`;
}

function titleOf(step: Step): string {
  switch (step.step) {
    case 'order': {
      const twice = (step.clicks ?? 1) > 1 ? ', and clicks twice' : '';
      return `${step.customer} orders ${Object.keys(step.lines).join(', ')}${twice}`;
    }
    case 'cancel':
      return `${step.order} is cancelled: ${step.reason}`;
    case 'price':
      return `${step.product} gets a new price`;
    default:
      return `${step.step} ${step.order}`;
  }
}
