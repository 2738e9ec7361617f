import { join } from 'node:path';
import type { Step } from '../init.js';
import { writeNew } from './write-new.js';

const file = 'src/hearken-example.ts';

const content = `import { DomainEvent, DomainEventHandler } from 'hearken';

export class OrderPlaced extends DomainEvent {
  readonly orderId: string;

  constructor(orderId: string) {
    super();
    this.orderId = orderId;
  }
}

@DomainEventHandler
export class OrderConfirmation {
  readonly confirmed: string[] = [];

  onOrderPlaced(event: OrderPlaced): void {
    this.confirmed.push(event.orderId);
  }
}
`;

export function addExample(directory: string): Step {
  const added = writeNew(join(directory, file), content);
  return added
    ? { done: 'added', what: `${file}, an event and its handler` }
    : { done: 'left', what: file };
}
