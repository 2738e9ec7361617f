import type { ConstructorFact } from '../../model/facts.js';
import { inSourceOrder } from '../in-source-order.js';
import { askFor, classToken, type Asked } from './asked-by.js';
import { askedOf, parameterSubjects } from './asked-of.js';
import type { ContainerSetting } from './container-setting.js';
import { stepsOf } from './steps-of.js';

/** The classes that the container may have to build for the handlers, in source order. */
export function reachableClasses(setting: ContainerSetting): readonly ConstructorFact[] {
  const classes = new Set<ConstructorFact>();
  const asked = new Set<string>();
  const open: Asked[] = [...setting.constructors.values()]
    .filter(({ type }) => setting.handlers.has(type.id))
    .map(({ type }) => askFor(classToken(type)));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const key = `${next.multiple} ${next.token.kind === 'unread' ? '' : next.token.key}`;
    if (asked.has(key)) continue;
    asked.add(key);
    for (const { kind, token } of stepsOf(setting, next)) {
      if (kind === 'token') open.push(askFor(token));
      const fact = kind === 'class' ? constructorOf(setting, token) : undefined;
      if (fact === undefined || classes.has(fact)) continue;
      classes.add(fact);
      open.push(...parameterSubjects(setting, fact).flatMap(askedOf));
    }
  }
  return inSourceOrder([...classes]);
}

export function constructorOf(
  { constructors }: ContainerSetting,
  token: Asked['token'],
): ConstructorFact | undefined {
  return token.kind === 'class' ? constructors.get(token.type.id) : undefined;
}
