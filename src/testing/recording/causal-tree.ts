import { errorInShort } from '../error-in-short.js';
import type { HandlerRun } from './handler-run.js';
import type { MessageRecord } from './message-record.js';
import type { RecordedMessage } from './recorded-message.js';

interface Node {
  readonly text: string;
  readonly children: readonly Node[];
}

/** More than these lines show a circle, not where it begins. */
const longest = 200;

/** Draws what led to what, message → handler → message, with the state of each. */
export function causalTree(records: Iterable<MessageRecord>): string {
  const all = new Set(records);
  const lines: string[] = [];
  for (const record of all) {
    if (record.causedBy !== null && all.has(record.causedBy)) continue;
    for (const line of linesOf(messageNode(record), { first: '', rest: '' })) {
      if (lines.length === longest) return [...lines, '… and more'].join('\n');
      lines.push(line);
    }
  }
  return lines.length === 0 ? '(no message)' : lines.join('\n');
}

function* linesOf(node: Node, indent: { first: string; rest: string }): Iterable<string> {
  yield `${indent.first}${node.text}`;
  for (const [at, child] of node.children.entries()) {
    const isLast = at === node.children.length - 1;
    const first = `${indent.rest}${isLast ? '└─ ' : '├─ '}`;
    yield* linesOf(child, { first, rest: `${indent.rest}${isLast ? '   ' : '│  '}` });
  }
}

// Children are made when they are drawn, so that of an endless cascade only its beginning is.
function messageNode(record: MessageRecord): Node {
  const isOver = record.state !== 'waiting' && record.state !== 'running';
  return {
    text: `${record.name} (${record.how}) ${inWords(record)}`,
    get children() {
      return [
        ...record.runs.map(runNode),
        ...record.pending.map((handler) => ({
          text: `${handler} ${isOver ? 'never ran' : 'waiting'}`,
          children: [],
        })),
        ...record.caused.map(messageNode),
      ];
    },
  };
}

function runNode(run: HandlerRun): Node {
  return {
    text: `${run.handler} ${inWords(run)}`,
    get children() {
      return run.caused.map(messageNode);
    },
  };
}

function inWords({ state, error }: Pick<RecordedMessage, 'state' | 'error'>): string {
  if (state === 'running') return 'still running';
  return state === 'failed' ? `failed: ${errorInShort(error)}` : state;
}
