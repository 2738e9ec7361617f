import type { ConstructorFact } from '../../model/facts.js';
import { keepEach } from '../../model/kept.js';
import type { ContainerSetting } from './container-setting.js';
import { dependencyEdges, type DependencyEdge } from './dependency-edges.js';
import { judgeParameters, type JudgedParameter } from './judge-parameters.js';
import { reachableClasses } from './reachable-classes.js';

/** The classes that handlers lead to, with what is found of each. */
export interface ContainerSurvey {
  readonly classes: readonly ConstructorFact[];
  readonly judged: readonly JudgedParameter[];
  readonly edgesOf: (from: ConstructorFact) => readonly DependencyEdge[];
}

export function surveyContainer(setting: ContainerSetting): ContainerSurvey {
  const classes = reachableClasses(setting);
  return {
    classes,
    judged: classes.flatMap((owner) => judgeParameters(setting, owner)),
    edgesOf: keepEach((from: ConstructorFact) => dependencyEdges(setting, from)),
  };
}
