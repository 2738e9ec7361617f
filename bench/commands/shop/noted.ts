import { Command, DomainEvent } from 'hearken';

/** Three synchronous handlers hear of it. */
export class Noted extends DomainEvent {
  constructor(readonly amount: number) {
    super();
  }
}

/** Three asynchronous handlers hear of it. */
export class NotedLater extends DomainEvent {
  constructor(readonly amount: number) {
    super();
  }
}

export class Note extends Command<number> {
  constructor(readonly amount: number) {
    super();
  }
}

export class NoteLater extends Command<number> {
  constructor(readonly amount: number) {
    super();
  }
}
