/** How often each event has happened. */
export class AuditTrail {
  readonly #counts = new Map<string, number>();

  get counts(): ReadonlyMap<string, number> {
    return this.#counts;
  }

  note(event: string): void {
    this.#counts.set(event, (this.#counts.get(event) ?? 0) + 1);
  }
}
