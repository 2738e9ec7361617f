import type { RegistrationFact, UnreadFact } from '../../model/container-facts.js';
import type { Entity } from '../syntax/entity.js';

/** A registration, and the class that it leads to. */
export interface GatheredRegistration {
  readonly fact: RegistrationFact;
  readonly entity: Entity | null;
}

/** What some source says to the container. */
export interface Gathered {
  readonly registrations: readonly GatheredRegistration[];
  readonly unread: readonly UnreadFact[];
}
