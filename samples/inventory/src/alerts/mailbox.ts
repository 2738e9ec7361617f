import { setImmediate } from 'node:timers/promises';
import type { Letter, Mail } from './mail.js';

/** Keeps what was sent instead of sending it. */
export class Mailbox implements Mail {
  readonly sent: Letter[] = [];

  async send(letter: Letter): Promise<void> {
    await setImmediate();
    this.sent.push(letter);
  }
}
