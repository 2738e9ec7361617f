import { deepStrictEqual } from 'node:assert/strict';
import { measureProcess } from '../measure/measure-process.js';
import { commandLine } from '../measure/places.js';
import type { GeneratedProject } from './generated-project.js';

interface ListReport {
  readonly handlers: readonly {
    readonly methods: readonly { readonly events: readonly string[] }[];
  }[];
  readonly events: readonly unknown[];
}

/** @throws {Error} when Hearken finds other numbers than were planned. */
export async function verifyList({ folder, expected }: GeneratedProject): Promise<void> {
  const { output } = await measureProcess({
    script: commandLine,
    parameters: ['list', '--json'],
    cwd: folder,
  });
  const { handlers, events } = JSON.parse(output) as ListReport;
  const methods = handlers.flatMap((handler) => handler.methods);
  const { files, ...counts } = expected;
  const found = {
    handlers: handlers.length,
    methods: methods.length,
    subscriptions: methods.flatMap((method) => method.events).length,
    events: events.length,
  };
  deepStrictEqual(found, counts, `hearken list, in ${files} files`);
}
