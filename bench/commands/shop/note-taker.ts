import { CommandHandler, DomainEvents } from 'hearken';
import { type Note, Noted, NotedLater, type NoteLater } from './noted.js';

@CommandHandler
export class NoteTaker {
  take({ amount }: Note): number {
    DomainEvents.raise(new Noted(amount));
    return amount;
  }

  takeLater({ amount }: NoteLater): number {
    DomainEvents.raise(new NotedLater(amount));
    return amount;
  }
}
