import type { DomainEvent, Registry } from 'hearken';
export interface Events { all: DomainEvent; synchronous: DomainEvent }
export function registry(): Registry<Events> { return { format: 1, discriminant: null, events: [], handlers: [], methods: [], constructors: [] }; }
