import { rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createSeenFiles } from '../../src/cli/watch/seen-files.js';
import { tempProject } from '../support/temp-project.js';

/** A file and its watcher's memory; `write` sets the time of the writing, in seconds before now. */
function given() {
  const path = join(tempProject(), 'a.ts');
  const seen = createSeenFiles();
  const write = (text: string, ago: number) => {
    writeFileSync(path, text);
    const time = Date.now() / 1000 - ago;
    utimesSync(path, time, time);
  };
  return { path, write, changed: () => seen.changed(path) };
}

it('one save is one change, however often the system tells it', () => {
  const { write, changed } = given();
  write('one', 20);
  expect([changed(), changed(), changed()]).toEqual([true, false, false]);
  write('two', 10);
  expect([changed(), changed()]).toEqual([true, false]);
});

it('a file that comes or goes has changed, once', () => {
  const { path, write, changed } = given();
  write('one', 20);
  changed();
  rmSync(path);
  expect([changed(), changed()]).toEqual([true, false]);
  write('one', 20);
  expect([changed(), changed()]).toEqual([true, false]);
});

it('within a tick of the clock a second save may look like the first: it counts', () => {
  const { write, changed } = given();
  // Ahead of the clock, so that no pause of this process makes it old.
  write('one', -60);
  expect([changed(), changed()]).toEqual([true, true]);
});
