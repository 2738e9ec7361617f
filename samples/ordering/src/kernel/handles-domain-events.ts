/** Marks a handler class without a decorator: `hearken.config.ts` names it. */
export interface HandlesDomainEvents {}
