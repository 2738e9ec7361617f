import type { ConstructorFact, ConstructorParameterFact } from '../../model/facts.js';
import { askFor, type Asked } from './asked-by.js';
import { askedOf, parameterSubjects } from './asked-of.js';
import type { ContainerSetting } from './container-setting.js';
import { constructorOf } from './reachable-classes.js';
import { stepsOf, type Step } from './steps-of.js';

/** That a class asks for another one, and by which of its parameters. */
export interface DependencyEdge {
  readonly from: ConstructorFact;
  readonly parameter: ConstructorParameterFact;
  readonly to: ConstructorFact;
  /** Behind `delay` somewhere on the way. */
  readonly delayed: boolean;
  /** The steps from the token to the class. */
  readonly steps: readonly Step[];
}

/** The classes that one class asks for, through whatever is registered. */
export function dependencyEdges(
  setting: ContainerSetting,
  from: ConstructorFact,
): readonly DependencyEdge[] {
  return parameterSubjects(setting, from).flatMap((subject) =>
    askedOf(subject).flatMap((asked) =>
      pathsTo(setting, asked).map(({ to, steps }) => ({
        from,
        parameter: subject.parameter,
        to,
        steps,
        delayed: asked.delayed || steps.some(({ delayed }) => delayed),
      })),
    ),
  );
}

interface Path {
  readonly to: ConstructorFact;
  readonly steps: readonly Step[];
}

function pathsTo(
  setting: ContainerSetting,
  asked: Asked,
  seen: ReadonlySet<string> = new Set(),
): readonly Path[] {
  const { token } = asked;
  if (token.kind === 'unread' || seen.has(token.key)) return [];
  const within = new Set([...seen, token.key]);
  return stepsOf(setting, asked).flatMap((step) => {
    if (step.kind === 'token') {
      const further = pathsTo(setting, askFor(step.token), within);
      return further.map(({ to, steps }) => ({ to, steps: [step, ...steps] }));
    }
    const to = constructorOf(setting, step.token);
    return to === undefined ? [] : [{ to, steps: [step] }];
  });
}
