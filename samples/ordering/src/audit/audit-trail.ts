import type { ShopDatabase } from '@shop/database';
import type { MessageContext } from 'hearken';

export interface AuditEntry {
  readonly kind: 'command' | 'event';
  readonly message: string;
  readonly correlationId: string;
  readonly userId: string | null;
}

/** Who did what, and what came of it, in the transaction in which it happened. */
export class AuditTrail {
  constructor(private readonly database: ShopDatabase) {}

  note(kind: AuditEntry['kind'], message: string, context: MessageContext): void {
    const { correlationId, causationId = null, userId = null, time } = context;
    const sql = `
      INSERT INTO audit_trail (kind, message, correlation_id, causation_id, user_id, time)
      VALUES (?, ?, ?, ?, ?, ?)`;
    const values = [correlationId, causationId, userId, time.toISOString()];
    this.database.current.run(sql, kind, message, ...values);
  }

  /** All that goes back to one beginning, oldest first. */
  of(correlationId: string): readonly AuditEntry[] {
    const sql = `
      SELECT kind, message, correlation_id AS correlationId, user_id AS userId
      FROM audit_trail WHERE correlation_id = ? ORDER BY place`;
    return this.database
      .query<AuditEntry>(sql, correlationId)
      .map((entry) => Object.assign({}, entry));
  }

  /** How often each message came, in the order in which they came first. */
  counts(): readonly { readonly message: string; readonly times: number }[] {
    const sql = `
      SELECT message, count(*) AS times FROM audit_trail
      GROUP BY message ORDER BY min(place)`;
    return this.database
      .query<{ message: string; times: number }>(sql)
      .map(({ message, times }) => ({ message, times }));
  }
}
