import type { HandlerClassFact } from '../model/facts.js';
import { askedMethod } from './asked-names.js';
import type { Evidence } from './evidence.js';
import { explainClass } from './explain-class.js';
import { explainCommand } from './explain-command.js';
import { explainCommandHandler } from './explain-command-handler.js';
import { explainEvent } from './explain-event.js';
import type { Ambiguous, Explanation, Unknown } from './explanation.js';
import { subjectsNamed, type Subject } from './subject.js';
import { suggestedNames } from './suggested-names.js';

/** Explains what goes by a name: a class, one of its methods, an event, a command, or nothing. */
export function explain(asked: string, evidence: Evidence): Explanation {
  return { asked, ...explanationOf(asked, evidence) };
}

function explanationOf(asked: string, evidence: Evidence) {
  const found = subjectsNamed(asked, evidence);
  const [subject] = found;
  if (found.length > 1) return ambiguous(found);
  return subject === undefined ? ofMethod(asked, evidence) : ofSubject(subject, evidence);
}

function ofSubject(subject: Subject, evidence: Evidence) {
  const { event, executor, command } = subject;
  if (executor !== null) return ofExecutor(subject, executor, evidence);
  if (command !== null && subject.handler === null && event === null) {
    return explainCommand(command, evidence);
  }
  if (event === null || subject.handler !== null) return explainClass(subject, evidence);
  return explainEvent(event, { evidence, standing: subject.declaration?.standing ?? 'read' });
}

function ofMethod(asked: string, evidence: Evidence) {
  const parts = askedMethod(asked);
  const owners = parts === null ? [] : subjectsNamed(parts.owner, evidence);
  const [owner] = owners;
  if (owners.length > 1) return ambiguous(owners);
  if (parts === null || owner === undefined) return unknown(asked, evidence);
  const name = `${owner.name}.${parts.method}`;
  const methods = methodsOf(owner, evidence).filter((method) => method.name === name);
  return methods.find(({ near }) => near) ?? methods[0] ?? unknown(name, evidence);
}

/** As handlers of commands first, where the class is marked for these. */
function methodsOf(owner: Subject, evidence: Evidence) {
  const { executor, handler } = owner;
  const ofCommands = executor === null ? [] : explainCommandHandler(executor, evidence).methods;
  const isOther = executor === null || handler !== null;
  return [...ofCommands, ...(isOther ? explainClass(owner, evidence).methods : [])];
}

/** A class that is marked for commands, and perhaps for events as well. */
function ofExecutor(subject: Subject, executor: HandlerClassFact, evidence: Evidence) {
  const commands = explainCommandHandler(executor, evidence);
  return subject.handler === null ? commands : { ...explainClass(subject, evidence), commands };
}

function ambiguous(found: readonly Subject[]): Ambiguous {
  return { kind: 'ambiguous', candidates: found.map(({ id, place }) => ({ id, place })) };
}

function unknown(asked: string, evidence: Evidence): Unknown {
  return { kind: 'unknown', suggestions: suggestedNames(asked, evidence) };
}
