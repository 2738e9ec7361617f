import type { Hono } from 'hono';
import type { Trace } from './trace.js';

export interface Asked {
  readonly method: 'POST' | 'PUT';
  readonly path: string;
  readonly body?: object;
}

/** What is looked at of an answer's JSON: an order's number, or what the problem is. */
interface AnswerBody {
  readonly orderId?: string;
  readonly detail?: string;
}

export interface Answered {
  readonly request: string;
  readonly correlationId: string;
  readonly status: number;
  readonly body: AnswerBody;
}

/** Somebody who sends requests, one after the other, and waits until all that follows has settled. */
export class Browser {
  readonly answers: Answered[] = [];

  constructor(
    private readonly edge: Hono,
    private readonly trace: Trace,
    private readonly who: { readonly user: string; readonly session: string },
  ) {}

  /** Sends a request; with the number of an earlier one, under the id of that one. */
  async ask({ method, path, body = {} }: Asked, repeats?: number): Promise<Answered> {
    const { user, session } = this.who;
    const number = this.answers.length + 1;
    const correlationId = `${session}.${number}`;
    const headers = {
      'X-Correlation-Id': correlationId,
      'X-Request-Id': `${session}.${repeats ?? number}`,
      'X-User-Id': user,
    };
    const response = await this.edge.request(path, {
      method,
      headers,
      body: JSON.stringify(body),
    });
    await this.trace.quiet();
    const text = await response.text();
    const answer = {
      request: `${method} ${path}`,
      correlationId,
      status: response.status,
      body: text === '' ? {} : (JSON.parse(text) as AnswerBody),
    };
    this.answers.push(answer);
    return answer;
  }
}
