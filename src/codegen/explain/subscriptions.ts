import { eventNames } from '../conventions/event-index.js';
import { orderLabel, type OrderedMethod } from '../conventions/order/ordered-method.js';
import type { EventFact } from '../model/facts.js';
import { isConcreteEvent } from '../model/is-concrete-event.js';
import type { HandlerMethodModel } from '../model/model.js';
import { inRunOrder } from '../report/in-run-order.js';
import type { Evidence } from './evidence.js';
import type { ExplainedSubscriber } from './explanation.js';
import type { Subscription, Turn } from './method-explanation.js';
import { turnReason } from './turn-reason.js';

/** One for each concrete event that a handler method gets. */
export function subscriptionsOf(ordered: OrderedMethod, evidence: Evidence): Subscription[] {
  return ordered.model.events.map((event) => ({
    event,
    through: through(ordered.model, event, evidence),
    turn: turnOf(ordered, event, evidence),
  }));
}

/** The methods that get an event, or anything that derives from it. */
export function subscribersOf(event: EventFact, evidence: Evidence): ExplainedSubscriber[] {
  const { order, model } = evidence.proof;
  const name = model.events.find(({ type }) => type.id === event.type.id)?.name ?? event.type.name;
  const concrete = isConcreteEvent(event);
  const handling = concrete
    ? inRunOrder(model, name)
    : model.methods.filter((method) => declares(method, { name, event, evidence }));
  return handling.flatMap((method) => {
    const ordered = order.methods.find((one) => one.model === method);
    if (ordered === undefined) return [];
    return {
      method: orderLabel(ordered),
      place: method.place,
      async: method.async,
      delivery: method.delivery,
      through: through(method, name, evidence),
      turn: concrete ? turnOf(ordered, name, evidence) : null,
    };
  });
}

interface Wanted {
  readonly name: string;
  readonly event: EventFact;
  readonly evidence: Evidence;
}

function declares({ declares: declared }: HandlerMethodModel, { name, event, evidence }: Wanted) {
  const bases = eventNames(evidence.events, event.bases);
  return declared.some((one) => one === name || bases.includes(one));
}

function through({ declares: declared }: HandlerMethodModel, name: string, { proof }: Evidence) {
  if (declared.includes(name)) return [];
  const bases = proof.model.events.find((event) => event.name === name)?.bases ?? [];
  return declared.filter((base) => bases.includes(base));
}

function turnOf(ordered: OrderedMethod, event: string, { proof }: Evidence): Turn {
  const running = inRunOrder(proof.model, event);
  const at = running.indexOf(ordered.model);
  const before = proof.order.methods.find(({ model }) => model === running[at - 1]);
  return {
    position: at + 1,
    of: running.length,
    after: before === undefined ? null : turnReason(before, ordered, proof.order),
  };
}
