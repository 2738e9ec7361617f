import { join } from 'node:path';
import type { Step } from '../init.js';
import { writeNew } from './write-new.js';

const file = 'src/hearken-example.ts';

const content = `import { DomainEvent, DomainEventHandler } from 'hearken';

export class VisitorArrived extends DomainEvent {
  readonly visitor: string;

  constructor(visitor: string) {
    super();
    this.visitor = visitor;
  }
}

@DomainEventHandler
export class GuestBook {
  readonly visitors: string[] = [];

  enter(event: VisitorArrived): void {
    this.visitors.push(event.visitor);
  }
}
`;

export function addExample(directory: string): Step {
  const added = writeNew(join(directory, file), content);
  return added
    ? { done: 'added', what: `${file}, an event and its handler` }
    : { done: 'left', what: file };
}
