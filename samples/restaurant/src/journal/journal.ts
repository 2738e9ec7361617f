/** An event with what it goes back to. */
export interface Entry {
  readonly event: string;
  readonly messageId: string;
  readonly correlationId: string;
  readonly causationId: string | undefined;
  readonly userId: string | undefined;
}

/** All that has happened, in order. */
export class Journal {
  readonly entries: Entry[] = [];
}
