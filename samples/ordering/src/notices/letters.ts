import { setImmediate } from 'node:timers/promises';

export interface Letter {
  readonly by: 'e-mail' | 'text message';
  readonly to: string;
  readonly text: string;
}

/** Keeps what was sent instead of sending it. */
export class Letters {
  readonly sent: Letter[] = [];

  async send(letter: Letter): Promise<void> {
    await setImmediate();
    this.sent.push(letter);
  }
}
