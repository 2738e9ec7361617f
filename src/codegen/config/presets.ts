import type { ResolvedConfig } from '../model/config.js';

/** What a preset stands for: the markers of handlers, and what makes a class an event. */
type Preset = Pick<ResolvedConfig, 'handlers' | 'events'>;

const written = ['DomainEventHandler', 'EventHandler', 'IDomainEventHandler', 'IEventHandler'];
const subscribing = ['DomainEventSubscriber', 'EventSubscriber', 'IHandle'];

const plain: Preset = {
  handlers: {
    decorators: [],
    interfaces: [...written, ...subscribing],
    bases: [...written, ...subscribing],
    methodDecorators: [],
  },
  events: { bases: ['DomainEvent', 'IDomainEvent'], discriminant: null, namedByMarkers: false },
};

const nestjsCqrs: Preset = {
  handlers: {
    decorators: ['@nestjs/cqrs#EventsHandler'],
    interfaces: [],
    bases: [],
    methodDecorators: [],
  },
  events: {
    bases: ['@nestjs/cqrs#IEvent', 'DomainEvent'],
    discriminant: null,
    namedByMarkers: true,
  },
};

const presets = { plain, 'nestjs-cqrs': nestjsCqrs, inversify: plain } satisfies Record<
  string,
  Preset
>;

/** A name that `preset` in the config may have. */
export type PresetName = keyof typeof presets;

export const presetNames = Object.keys(presets) as PresetName[];

const hearken: Preset = {
  handlers: {
    decorators: ['DomainEventHandler'],
    interfaces: [],
    bases: [],
    methodDecorators: [],
  },
  events: { bases: ['DomainEvent'], discriminant: null, namedByMarkers: false },
};

/** The defaults that a preset gives; Hearken's own without one. */
export function defaultsOf(preset: PresetName | undefined): Preset {
  return preset === undefined ? hearken : presets[preset];
}
