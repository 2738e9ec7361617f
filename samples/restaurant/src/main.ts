import { open } from './composition-root.js';
import { AddMenuItem } from './menu/chef.js';
import { liveThrough } from './report/live-through.js';
import { readEvening } from './report/evening.js';
import { tellEvening, tellFloor } from './report/tell.js';
import { SetTable } from './tables/host.js';

const failures: string[] = [];
const logger = {
  error: ({ correlationId }: Readonly<Record<string, unknown>>, message: string) =>
    void failures.push(`${String(correlationId)}  ${message}`),
};
const { hearken, floor, journal, slips } = await open({ logger });

for (const [table, seats] of [
  [1, 2],
  [2, 4],
  [3, 6],
] as const) {
  await hearken.send(new SetTable(table, seats));
}
for (const [name, cents, portions] of [
  ['soup', 620, 10],
  ['trout', 1890, 2],
  ['cake', 540, 10],
] as const) {
  await hearken.send(new AddMenuItem({ name, cents, portions }));
}

const evening = readEvening(new URL('../data/evening.json', import.meta.url));
const told = await liveThrough(evening, hearken);
await hearken.stop();

console.log('The evening, and what each command led to\n');
console.log(tellEvening(told, journal.entries));
console.log('\nLogged failures\n');
console.log(failures.map((failure) => `  ${failure}`).join('\n'));
console.log('\nThe kitchen’s slips\n');
console.log(slips.map((slip) => `  ${slip}`).join('\n'));
console.log('\nQuery model: the floor\n');
console.log(tellFloor(floor.all()));
