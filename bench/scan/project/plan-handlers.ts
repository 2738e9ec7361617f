import type {
  EventPlan,
  HandlerMethodPlan,
  HandlerPlan,
  ImportPlan,
  ModulePlan,
  PartPlan,
} from './plan.js';
import { kebabCase } from './words.js';

type ModuleSoFar = Omit<ModulePlan, 'handlers'>;

/**
 * Handler classes with four methods: declared and inferred returns, a union alias, and a base event
 * or an event of another module; their events come from the file, the barrel and through the alias.
 */
export function planHandlers(
  module: ModuleSoFar,
  { count, earlier }: { readonly count: number; readonly earlier: readonly ModulePlan[] },
): readonly HandlerPlan[] {
  const repositories = module.parts.filter(({ kind }) => kind === 'repository');
  return Array.from({ length: count }, (_, index) => {
    const className = `${module.prefix}Projection${index + 1}`;
    return {
      className,
      file: `${module.folder}/handlers/${kebabCase(className)}`,
      repository: repositoryImport(repositories[index % repositories.length]),
      methods: planMethods(module, earlier),
    };
  });
}

function repositoryImport(repository: PartPlan | undefined): ImportPlan {
  if (repository === undefined) throw new RangeError('A module with handlers needs a repository.');
  const { className } = repository;
  return { className, specifier: `../repository/${kebabCase(className)}` };
}

function planMethods(
  { prefix, folder, events, baseEvent }: ModuleSoFar,
  earlier: readonly ModulePlan[],
): readonly HandlerMethodPlan[] {
  const [first, second] = events;
  if (first === undefined || second === undefined) throw new RangeError('Two events are needed.');
  const fromFile = (event: EventPlan): ImportPlan => ({
    className: event.className,
    specifier: `../events/${kebabCase(event.className)}`,
  });
  const fromBarrel = (module: string, className: string): ImportPlan => ({
    className,
    specifier: `@app/${module}`,
  });
  const other = earlier.at(-1);
  const foreign = other?.events[0];
  const last: HandlerMethodPlan =
    baseEvent !== null || other === undefined || foreign === undefined
      ? {
          name: 'record',
          parameter: baseEvent === null ? fromFile(first) : fromFile(baseEvent),
          typeOnly: false,
          asynchronous: true,
          declaresReturn: true,
          subscriptions: baseEvent === null ? 1 : events.length,
        }
      : {
          name: 'follow',
          parameter: fromBarrel(other.folder, foreign.className),
          typeOnly: true,
          asynchronous: false,
          declaresReturn: false,
          subscriptions: 1,
        };
  return [
    {
      name: `on${first.className}`,
      parameter: fromBarrel(folder, first.className),
      typeOnly: false,
      asynchronous: false,
      declaresReturn: true,
      subscriptions: 1,
    },
    {
      name: `on${second.className}`,
      parameter: fromFile(second),
      typeOnly: false,
      asynchronous: true,
      declaresReturn: false,
      subscriptions: 1,
    },
    {
      name: 'countChange',
      parameter: { className: `${prefix}Change`, specifier: fromFile(second).specifier },
      typeOnly: true,
      asynchronous: false,
      declaresReturn: false,
      subscriptions: 2,
    },
    last,
  ];
}
