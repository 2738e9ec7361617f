import { compareCodeUnits } from '../../model/compare-code-units.js';
import type { Flow } from '../../model/flow.js';
import { keepEach } from '../../model/kept.js';
import type { Rooms } from '../open-project.js';
import { isTest } from '../project/is-test.js';
import { settledPass } from '../read-pass.js';
import { placeOf } from '../read/place-of-node.js';
import type { Reading } from '../read/reading.js';
import type { ModuleFile } from '../syntax/module-file.js';
import type { FileIndex } from '../text/file-index.js';
import { createNameGraph, type NameGraph } from '../text/name-graph.js';
import { createWordTest } from '../text/word-test.js';
import { creationsIn } from './creations-in.js';
import { createKnownSteps, type KnownSteps } from './known-steps.js';
import { type FoundMessages, messagesOf, wordsOf } from './messages-of.js';
import { stepAround } from './step-around.js';
import { useTargets } from './use-targets.js';
import { usesIn, type UsedName } from './uses-in.js';

/**
 * Reads who makes a message, and from where that is reached: from the places that make one
 * backwards to whatever uses them, by name first and then by what the name stands for.
 */
export function readFlow(rooms: Rooms, found: FoundMessages): Flow {
  const usesOf = keepEach(usesIn);
  const { result } = settledPass(rooms, (reading) => {
    const steps = createKnownSteps(reading);
    const names = createNameGraph(rooms.texts.files.values());
    const messages = messagesOf(reading, found);
    const making = filesWith(rooms, reading, createWordTest(names.reach(wordsOf(found))));
    for (const file of making) {
      for (const { message, node } of creationsIn(reading, file, messages)) {
        const { creates } = steps.add(stepAround(node));
        if (!creates.has(message)) creates.set(message, placeOf(reading, node));
      }
    }
    climb(rooms, reading, { steps, names, usesOf });
    return steps.sorted();
  });
  return { steps: result };
}

type TextTest = (file: FileIndex) => boolean;

interface Ground {
  readonly steps: KnownSteps;
  /** How a name becomes another, by the texts of the files. */
  readonly names: NameGraph;
  /** The names that a file uses, which no pass changes. */
  readonly usesOf: typeof usesIn;
}

/** The users of known steps are steps themselves, until nobody new is found. */
function climb(rooms: Rooms, reading: Reading, { steps, names, usesOf }: Ground): void {
  for (let taken = steps.takeNames(); taken.size > 0; taken = steps.takeNames()) {
    const sought = names.reach(taken);
    for (const file of filesWith(rooms, reading, createWordTest(sought))) {
      const used = usesOf(file);
      for (const name of sought) for (const use of used.get(name) ?? []) note(reading, steps, use);
    }
  }
}

function note(reading: Reading, steps: KnownSteps, use: UsedName): void {
  const used = useTargets(reading, use).flatMap((target) => [...steps.usedBy(target)]);
  if (used.length === 0) return;
  const { head, uses } = steps.add(stepAround(use));
  for (const id of used) {
    if (id !== head.id && !uses.has(id)) uses.set(id, placeOf(reading, use));
  }
}

function filesWith({ sources, texts }: Rooms, reading: Reading, test: TextTest): ModuleFile[] {
  const found = [...texts.files].flatMap(([path, index]) =>
    sources.narrowed.has(path) && !isTest(path) && test(index) ? path : [],
  );
  return found.sort(compareCodeUnits).flatMap((path) => reading.files.get(path) ?? []);
}
