import 'reflect-metadata';
import { expect, test } from 'vitest';
import { currentContext } from '../../src/index.js';
import {
  MissingFailureError,
  NotSettledError,
  UnexpectedFailuresError,
} from '../../src/testing/index.js';
import { RecordingLogger } from '../runtime/fixtures/recording-logger.js';
import { thrownBy } from '../runtime/fixtures/thrown-by.js';
import { openShop } from './fixtures/open-shop.js';
import { FileReceipt, OrderPlaced, PlaceOrder } from './fixtures/shop.js';

class MailDown extends Error {}

const noMail = { mailing: () => Promise.reject(new MailDown('no mail')) };

test('A21: a failure after the commit reaches no sender, so the end of the bed tells it, with the tree', async () => {
  const bed = openShop(noMail);
  expect(await bed.send(new PlaceOrder('A-1'))).toBe('placed A-1');
  const error = await thrownBy(() => bed.dispose());
  expect(error).toBeInstanceOf(UnexpectedFailuresError);
  expect((error as Error).message).toBe(`Nobody expected:
  Mailing.confirm(OrderPlaced) failed: Error: no mail

PlaceOrder (sent) done
└─ Orders.place done
   └─ OrderPlaced (raised) done
      ├─ Stock.reserve done
      └─ Mailing.confirm failed: Error: no mail
         └─ FileReceipt (enqueued) done
            └─ Office.file done
               └─ ReceiptFiled (raised) done

Mend what failed, or announce it with \`expectFailure\`. The errors are in \`failures\`; the first of them is the cause.`);
  expect((error as Error).cause).toBeInstanceOf(MailDown);
});

test('a wait tells it first, and the end of the bed not once more', async () => {
  const bed = openShop(noMail);
  const wait = bed.untilDone(() => bed.send(new PlaceOrder('A-1')));
  await expect(wait).rejects.toThrow(UnexpectedFailuresError);
  await bed.settled();
  await bed.dispose();
});

test.each([
  ['its class', MailDown],
  ['its handler', 'Mailing.confirm(OrderPlaced)'],
  ['its message', /no mail$/],
])('is fine where it is expected: by %s', async (_what, match) => {
  await using bed = openShop(noMail);
  bed.expectFailure(match);
  await bed.untilDone(() => bed.send(new PlaceOrder('A-1')));
  expect(bed.failures).toMatchObject([{ error: { message: 'no mail' } }]);
});

test.each([
  ['its class', RangeError],
  ['its handler', 'Mailing.confirm(OrderPaid)'],
  ['its message', /^no mail$/],
])('another failure than the expected one is told: by %s', async (_what, match) => {
  const bed = openShop(noMail);
  bed.expectFailure(match);
  const wait = bed.untilDone(() => bed.send(new PlaceOrder('A-1')));
  await expect(wait).rejects.toThrow(UnexpectedFailuresError);
  await expect(bed.dispose()).rejects.toThrow(MissingFailureError);
});

test('an expected failure that does not come is told', async () => {
  const bed = openShop();
  bed.expectFailure(MailDown);
  await bed.send(new PlaceOrder('A-1'));
  await expect(bed.dispose()).rejects.toThrow('No such failure came up: MailDown.');
});

test('what reaches whoever sent or dispatched is theirs to look at', async () => {
  await using bed = openShop({
    stocking: () => {
      throw new Error('no stock');
    },
    ...noMail,
  });
  await expect(bed.send(new PlaceOrder('A-1'))).rejects.toThrow('no stock');
  await expect(bed.dispatch(new OrderPlaced('A-2'))).rejects.toThrow('no stock');
  await expect(bed.hearken.inUnitOfWork(() => bed.send(new PlaceOrder('A-3')))).rejects.toThrow(
    'no stock',
  );
  expect(bed.failures).toHaveLength(3);
});

test('failures after a dispatch without a unit of work reach the caller together', async () => {
  await using bed = openShop(noMail);
  await expect(bed.dispatch(new OrderPlaced('A-1'))).rejects.toThrow('after the commit');
});

test('what fails in a command that was enqueued is told once, whatever it has gone through', async () => {
  const bed = openShop({ filing: () => Promise.reject(new Error('full')) });
  await bed.send(new PlaceOrder('A-1'));
  const error = await thrownBy(() => bed.settled());
  expect((error as UnexpectedFailuresError).failures).toMatchObject([
    { what: 'Office.file(FileReceipt), which was enqueued, failed' },
  ]);
  await bed.dispose();
});

test('an error that a handler lets out of what it has sent is no error that reached the outside', async () => {
  const bed = openShop({
    mailing: () => bed.send(new FileReceipt('A-1')),
    filing: (order) => (order === 'A-1' ? Promise.reject(new Error('full')) : undefined),
  });
  bed.expectFailure('which was enqueued');
  const wait = bed.untilDone(() => bed.send(new PlaceOrder('A-1')));
  await expect(wait).rejects.toThrow('Mailing.confirm(OrderPlaced) failed: Error: full');
  await bed.dispose();
});

test('the end waits for what runs, and says so when it does not end', async () => {
  const bed = openShop({ filing: () => new Promise(() => undefined) }, { timeout: 20 });
  bed.hearken.enqueue(new FileReceipt('A-1'));
  const error = await thrownBy(() => bed.dispose());
  expect(error).toBeInstanceOf(NotSettledError);
  expect((error as Error).message).toContain('└─ Office.file still running');
});

test('disposes of what was built although something does not end', async () => {
  let isOpen = true;
  class Connection {
    dispose(): void {
      isOpen = false;
    }
  }
  const bed = openShop({ filing: () => new Promise(() => undefined) }, { timeout: 20 });
  bed.resolve(Connection);
  bed.hearken.enqueue(new FileReceipt('A-1'));
  await expect(bed.dispose()).rejects.toThrow(NotSettledError);
  expect(isOpen).toBe(false);
});

test('what was late once is not waited for again, nor told twice', async () => {
  const bed = openShop({ filing: () => new Promise(() => undefined) }, { timeout: 20 });
  await expect(bed.untilDone(() => bed.send(new FileReceipt('A-1')))).rejects.toThrow('20 ms');
  await bed.dispose();
});

test('what gives up by its signal at the end has failed, and is told', async () => {
  const untilAborted = (): Promise<void> =>
    new Promise((_resolve, reject) => {
      const signal = currentContext()?.signal;
      signal?.addEventListener('abort', () => reject(signal.reason as Error));
    });
  const bed = openShop({ filing: untilAborted }, { timeout: 20 });
  bed.hearken.enqueue(new FileReceipt('A-1'));
  await expect(bed.dispose()).rejects.toThrow('Office.file failed: StopTimeoutError');
});

test('a failure that a unit of work is doomed by reaches whoever commits it', async () => {
  await using bed = openShop({
    stocking: () => {
      throw new Error('no stock');
    },
  });
  const work = bed.hearken.inUnitOfWork(async () => {
    await bed.dispatch(new OrderPlaced('A-1')).catch(() => undefined);
  });
  await expect(work).rejects.toThrow('no stock');
});

test('a failure that a handler swallows was logged, and is told', async () => {
  const bed = openShop({
    mailing: () => bed.send(new PlaceOrder('A-2')).catch(() => undefined),
    stocking: (order) => {
      if (order === 'A-2') throw new Error('no stock');
    },
  });
  const wait = bed.untilDone(() => bed.send(new PlaceOrder('A-1')));
  await expect(wait).rejects.toThrow('Stock.reserve(OrderPlaced) failed: Error: no stock');
  await bed.dispose();
});

test('a logger hears of failures as well; the console does not', async () => {
  const logger = new RecordingLogger();
  await using bed = openShop(noMail, { logger });
  bed.expectFailure(MailDown);
  await bed.send(new PlaceOrder('A-1'));
  expect(logger.messages).toEqual(['Mailing.confirm(OrderPlaced) failed']);
});

test('what fails while disposing is told too', async () => {
  const bed = openShop(
    {},
    {
      behaviors: [{ kind: 'command', behavior: Leaky }],
    },
  );
  await bed.send(new FileReceipt('A-1'));
  await expect(bed.dispose()).rejects.toThrow('leaks');
});

class Leaky {
  handle(_call: unknown, next: () => unknown): unknown {
    return next();
  }
  dispose(): void {
    throw new Error('leaks');
  }
}
