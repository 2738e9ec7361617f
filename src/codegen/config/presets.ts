import type { ResolvedConfig } from '../model/config.js';

/** What a preset stands for: what marks a handler, what an event and a command is, and who builds handlers. */
type Preset = Pick<ResolvedConfig, 'handlers' | 'events' | 'commands' | 'container'>;

const tsyringe = { kind: 'tsyringe', compositionRoots: [] } as const;
const other = { kind: 'other', compositionRoots: [] } as const;

// Many a library has a `Command` of its own: only ours is one without the user's word.
const commands = {
  decorators: ['hearken#CommandHandler'],
  interfaces: [],
  bases: ['hearken#Command'],
};

const written = ['DomainEventHandler', 'EventHandler', 'IDomainEventHandler', 'IEventHandler'];
const subscribing = ['DomainEventSubscriber', 'EventSubscriber', 'IHandle'];

const plain: Preset = {
  handlers: {
    decorators: [],
    interfaces: [...written, ...subscribing],
    bases: [...written, ...subscribing],
    methodDecorators: [],
    returns: 'nothing',
  },
  events: { bases: ['DomainEvent', 'IDomainEvent'], discriminant: null, namedByMarkers: false },
  commands,
  container: tsyringe,
};

const nestjsCqrs: Preset = {
  handlers: {
    decorators: ['@nestjs/cqrs#EventsHandler'],
    interfaces: [],
    bases: [],
    methodDecorators: [],
    returns: 'anything',
  },
  events: {
    bases: ['@nestjs/cqrs#IEvent', 'DomainEvent'],
    discriminant: null,
    namedByMarkers: true,
  },
  commands: {
    decorators: ['@nestjs/cqrs#CommandHandler'],
    // Nest goes by the decorator: a class that only implements `ICommandHandler` gets no command.
    interfaces: [],
    bases: ['@nestjs/cqrs#ICommand', '@nestjs/cqrs#Command'],
  },
  container: other,
};

const inversify: Preset = { ...plain, container: other };

const presets = { plain, 'nestjs-cqrs': nestjsCqrs, inversify } satisfies Record<string, Preset>;

/** A name that `preset` in the config may have. */
export type PresetName = keyof typeof presets;

export const presetNames = Object.keys(presets) as PresetName[];

const hearken: Preset = {
  handlers: {
    decorators: ['DomainEventHandler'],
    interfaces: [],
    bases: [],
    methodDecorators: [],
    returns: 'nothing',
  },
  events: { bases: ['DomainEvent'], discriminant: null, namedByMarkers: false },
  commands,
  container: tsyringe,
};

/** The defaults that a preset gives; Hearken's own without one. */
export function defaultsOf(preset: PresetName | undefined): Preset {
  return preset === undefined ? hearken : presets[preset];
}
