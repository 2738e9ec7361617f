import type { ResolvedConfig } from '../model/config.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { ConstructorFact, EventFact, Facts, HandlerClassFact } from '../model/facts.js';
import { compareCodeUnits } from '../model/compare-code-units.js';
import { keepAlike, keepEach, keepLast } from '../model/kept.js';
import type { HandlerModel, Model } from '../model/model.js';
import { proveCommands } from './commands/prove-commands.js';
import { tellApart } from './commands/tell-apart.js';
import { keepProof } from './container/keep-proof.js';
import type { ContainerProof } from './container/prove-container.js';
import { constructorModels, hiddenDependencies } from './constructor-models.js';
import { createEventSetting, isSameEvent, type EventSetting } from './event-setting.js';
import { judgeFormerNames } from './former-names.js';
import { inSourceOrder } from './in-source-order.js';
import { extendedClasses } from './judge-handlers.js';
import { orderMethods, type MethodOrder } from './order/order-methods.js';
import { judgeHistories } from './judge-histories.js';
import { judgeToolchain } from './judge-toolchain.js';
import { nameCollisions, uniqueNames } from './unique-names.js';

/** What the conventions prove of a project, and what they found on the way. */
export interface Proof {
  readonly model: Model;
  /** Findings of the conventions alone, unsorted and with their default severities. */
  readonly diagnostics: readonly Diagnostic[];
  /** How the model's methods came by their order. */
  readonly order: MethodOrder;
}

/**
 * Decides what of the facts is a handler, for which events, with which delivery and in which order.
 * The same facts give the same model, in whatever order they are listed.
 */
export function applyConventions(facts: Facts, config: ResolvedConfig): Proof {
  return createConventions(config)(facts);
}

/** The same for one project again and again: what is still as it was is not decided anew. */
export function createConventions(config: ResolvedConfig): (facts: Facts) => Proof {
  const sameEvents = keepAlike((event: EventFact) => event.type.id);
  const sameConstructors = keepAlike((built: ConstructorFact) => built.type.id);
  const settingOf = keepLast(isSameEvent, (events) => createEventSetting(events, config));
  const described = { emitted: describedWhere(true), plain: describedWhere(false) };
  const proofOf = config.container.kind === 'tsyringe' ? keepProof() : nothingProved;
  return (found) => {
    const facts = tellApart(found);
    const events = sameEvents(inSourceOrder(facts.events));
    const built = sameConstructors(inSourceOrder(facts.constructors));
    const constructors = described[facts.container.emitsMetadata ? 'emitted' : 'plain'](built);
    const setting = settingOf(events);
    const { model, diagnostics, order } = proveHandlers(inSourceOrder(facts.handlers), setting);
    const commands = proveCommands(facts.commands);
    const container = proofOf({
      container: facts.container,
      constructors: built,
      handlers: [...model.handlers.map(({ type }) => type.id), ...commands.handlers],
    });
    return {
      model: {
        ...model,
        events: setting.models,
        commands: commands.commands,
        constructors: constructors.models,
        dependencies: container.dependencies,
        discriminant: config.events.discriminant,
        importStyle: facts.importStyle,
      },
      diagnostics: [
        ...diagnostics,
        ...nameCollisions(events, 'event-name-collision'),
        ...judgeHistories(setting.events),
        ...setting.findings({ model, unraised: facts.unraised }),
        ...commands.diagnostics,
        ...constructors.diagnostics,
        ...container.diagnostics,
        ...judgeToolchain(facts),
      ],
      order,
    };
  };
}

const nothingProved = (): ContainerProof => ({ dependencies: [], diagnostics: [] });

/** What the container gets to know, by whether the compiler tells it of types as well. */
function describedWhere(emitsMetadata: boolean) {
  return keepLast<ConstructorFact, Constructors>(Object.is, (constructors) => ({
    models: constructorModels(constructors),
    diagnostics: hiddenDependencies(constructors, { emitsMetadata }),
  }));
}

interface Constructors {
  readonly models: Model['constructors'];
  readonly diagnostics: readonly Diagnostic[];
}

interface HandlerProof {
  readonly model: Pick<Model, 'handlers' | 'methods'>;
  readonly diagnostics: readonly Diagnostic[];
  readonly order: MethodOrder;
}

function proveHandlers(marked: readonly HandlerClassFact[], setting: EventSetting): HandlerProof {
  const extended = extendedClasses(marked);
  const judged = marked.map((handler) => setting.judge(handler, extended.has(handler.type.id)));
  const handlers = judged.map(({ handler }) => handler).filter((handler) => handler !== null);
  const classes = handlers.map(({ handler }) => handler);
  const names = uniqueNames(classes);
  const nameOf = ({ type }: HandlerClassFact) => names.get(type.id) ?? type.id;
  const order = orderMethods({
    methods: handlers.flatMap((one) => setting.methods(one, nameOf(one.handler))),
    abstract: marked.filter(({ abstract }) => abstract),
  });
  return {
    model: {
      handlers: classes
        .map((handler) => handlerModel(handler, nameOf(handler)))
        .toSorted((a, b) => compareCodeUnits(a.name, b.name)),
      methods: order.methods.map(({ model }) => model),
    },
    diagnostics: [
      ...judged.flatMap(({ diagnostics }) => diagnostics),
      ...handlers.flatMap((handler) => setting.emptyBases(handler)),
      ...order.diagnostics,
      ...judgeFormerNames(order.methods),
      ...nameCollisions(classes, 'handler-name-collision'),
    ],
    order,
  };
}

const handlerModel = keepEach(({ type, place }: HandlerClassFact, name: string): HandlerModel => ({
  type,
  name,
  place,
}));
