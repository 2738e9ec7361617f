import type { Rooms } from '../open-project.js';
import type { ImportClosure } from '../project/import-closure.js';
import { isScript } from '../resolve/script-globals.js';
import { ignoresOf } from '../read/project-ignores.js';
import { valuesOf } from '../raising/unraised-events.js';
import { syntaxErrors, type ModuleFile } from '../syntax/module-file.js';
import type { FileIndex } from '../text/file-index.js';
import { outlineOf } from '../text/outline.js';
import type { Question } from '../text/question.js';
import { givenNames } from '../text/relevant-files.js';
import type { View } from '../view.js';
import { createFileNumbers } from './file-numbers.js';
import type { Finding } from './finding.js';
import { createEntityNumbers, keepAnswers } from './keep-answers.js';
import type { KeptRemark, KeptScan, KeptTexts, KeptView } from './kept-scan.js';

/** A scan that is over, with all that it has asked. */
export interface FinishedScan {
  readonly rooms: Rooms;
  readonly views: readonly View[];
  readonly namesCommand: Question;
  readonly closure: ImportClosure;
}

/** What a later scan can go on from; `null` where a file that it read is not sound. */
export function keepScan(scan: FinishedScan): KeptScan | null {
  const { rooms, views } = scan;
  const { texts, outside } = rooms;
  const sources = [...texts.files.keys()];
  const files = createFileNumbers(sources);
  const entities = createEntityNumbers(files);
  const found = findingsOf(rooms);
  const read = new Set([...found.map(({ file }) => file), ...filesOf(scan)]);
  if (![...read].every(isSound)) return null;
  return {
    sources,
    texts: keptTexts(scan),
    questions: questionsOf(scan).map(({ key, ask }) => [key, yes(texts.files, ask)]),
    views: views.map((view): KeptView => {
      const known = view.relevance.known();
      const relevant = known && {
        files: known.files,
        asked: known.asked.map(({ key }) => key),
        marks: known.marks.key,
      };
      return { relevant, ...keepAnswers(view.memo.answers(), { files, entities }) };
    }),
    findings: found.map(({ name, file, found: value }) => [name, files.of(file.path), value]),
    entities: entities.all(),
    outlines: [...read].flatMap(({ path, isOutline }) => (isOutline ? files.of(path) : [])),
    beyond: files.beyond(),
    looked: [...outside.paths()],
  };
}

function keptTexts(scan: FinishedScan): KeptTexts {
  const files = [...scan.rooms.texts.files];
  return {
    digests: files.map(([, { digest }]) => digest),
    outlines: files.map(([, file]) => outlineOf(file)),
    created: files.map(([, { created }]) => created.join(' ')),
    styles: files.map(([, { styles }]) => [styles.js, styles.ts, styles.none] as const),
    remarks: files.flatMap(([path, file], number) => {
      const remark = remarkOn(scan, path, file);
      return remark === null ? [] : [[number, remark] as const];
    }),
  };
}

function remarkOn(
  { views, closure }: FinishedScan,
  path: string,
  file: FileIndex,
): KeptRemark | null {
  const { looksBroken, mayIgnore } = file;
  const unlisted = closure.from(path);
  const marks = views.some(({ relevance }) => relevance.known()?.marks(file));
  if (!looksBroken && !mayIgnore && !marks && unlisted.length === 0) return null;
  return {
    ...(looksBroken && { looksBroken }),
    ...(mayIgnore && { mayIgnore }),
    ...(marks && { given: givenNames(file) }),
    ...(unlisted.length > 0 && { unlisted }),
  };
}

interface Named {
  readonly key: string;
  readonly ask: Question;
}

function questionsOf({ rooms, views, namesCommand }: FinishedScan): readonly Named[] {
  const raised = rooms.unraisedEvents.asked();
  const relevant = views.flatMap(({ relevance }) => relevance.known()?.asked ?? []);
  const all = [
    isScript,
    namesCommand,
    rooms.namesOutput,
    ...relevant,
    ...(raised === null ? [] : [raised]),
  ];
  return [...new Map(all.map((ask) => [ask.key, { key: ask.key, ask }])).values()];
}

function yes(files: ReadonlyMap<string, FileIndex>, ask: Question): readonly number[] {
  return [...files.values()].flatMap((file, number) => (ask(file) ? number : []));
}

function findingsOf(rooms: Rooms): readonly Finding[] {
  const mentions = rooms.unraisedEvents.asked();
  return [...rooms.texts.files].flatMap(([path, index]) => {
    const ignores = index.mayIgnore ? ignoresOf(rooms, path) : null;
    const values = mentions?.(index) === true ? valuesOf(rooms, path) : null;
    return [ignores, values].filter((one) => one !== null);
  });
}

function* filesOf({ rooms, views }: FinishedScan): Iterable<ModuleFile> {
  for (const { memo } of views) {
    for (const { trace } of memo.answers()) {
      for (const { file } of trace.files) if (file !== null) yield file;
    }
  }
  for (const [path, { looksBroken }] of rooms.texts.files) {
    const file = looksBroken ? rooms.files.whole(path) : null;
    if (file !== null) yield file;
  }
}

function isSound(file: ModuleFile): boolean {
  return syntaxErrors(file).length === 0;
}
