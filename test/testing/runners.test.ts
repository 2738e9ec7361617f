import { expect, onTestFinished, test } from 'vitest';
import { TrialProject } from '../documentation/trial-project.js';

const aggregate = `
import { AggregateRoot, DomainEvent } from 'hearken';
import { given } from 'hearken/testing';

class Counted extends DomainEvent {
  constructor(amount) {
    super();
    this.amount = amount;
  }
}
class Counter extends AggregateRoot {
  count(amount) {
    this.raise(new Counted(amount));
  }
}

test('counts', () => {
  given(new Counter())
    .when((counter) => counter.count(2))
    .thenRaised(new Counted(1));
});
`;

/** What a runner prints for a test that fails. */
async function printedBy(runner: 'node:test' | 'vitest', command: string): Promise<string> {
  const project = new TrialProject();
  onTestFinished(() => project.remove());
  project.write('counter.test.mjs', `import { test } from '${runner}';\n${aggregate}`);
  return project.runAll([`${command} counter.test.mjs 2>&1 || true`]);
}

test('node:test prints what differs', async () => {
  const printed = await printedBy('node:test', 'node --test');
  expect(printed).toContain('What was raised is not what was expected');
  expect(printed).toMatch(/-\s+amount: 1[^]*\+\s+amount: 2/);
});

test('vitest prints what differs, from `expected` and `actual`, and where', async () => {
  const printed = await printedBy('vitest', 'vitest run');
  expect(printed).toContain('AssertionError: What was raised is not what was expected');
  expect(printed).toMatch(/- Expected[^]*\+ Received[^]*-\s+"amount": 1[^]*\+\s+"amount": 2/);
  expect(printed).toMatch(/❯ counter\.test\.mjs:21:6\n/);
  expect(printed).not.toContain('dist/testing');
});
