import { EventEmitter } from 'node:events';
import type {
  PostgresClient,
  PostgresPool,
  PostgresQuery,
  PostgresResult,
} from '../../../src/stores/postgres/index.js';

type Answer = Partial<PostgresResult> | Error;

/** A client that answers as the test says, and keeps what it was asked and how it was given back. */
class ScriptedClient extends EventEmitter implements PostgresClient {
  readonly asked: string[] = [];
  readonly released: unknown[] = [];
  /** What it says of its transaction. */
  status = 'T';

  constructor(
    private readonly answers: Readonly<Record<string, Answer>>,
    private readonly insert: () => unknown,
  ) {
    super();
  }

  async query({ text }: PostgresQuery): Promise<PostgresResult> {
    this.asked.push(text);
    if (text.startsWith('INSERT')) await this.insert();
    const answer = this.answers[text] ?? {};
    if (answer instanceof Error) throw answer;
    return { rows: [], rowCount: 0, command: text.split(' ', 1)[0] ?? '', ...answer };
  }

  getTransactionStatus(): string {
    return this.status;
  }

  release(fault?: unknown): void {
    this.released.push(fault);
  }
}

/** A pool of one client, for what a real server says too seldom. */
export class ScriptedPool extends EventEmitter implements PostgresPool<ScriptedClient> {
  readonly client: ScriptedClient;

  /**
   * @param answers by statement; every other succeeds
   * @param insert waited for by what inserts
   */
  constructor(
    answers: Readonly<Record<string, Answer>> = {},
    insert: () => unknown = () => undefined,
  ) {
    super();
    this.client = new ScriptedClient(answers, insert);
  }

  async connect(): Promise<ScriptedClient> {
    return this.client;
  }
}
