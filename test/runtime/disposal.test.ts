import 'reflect-metadata';
import { Lifecycle } from 'tsyringe';
import { expect, test } from 'vitest';
import { Happened, scene } from './fixtures/scene.js';
import { thrownBy } from './fixtures/thrown-by.js';

test('what a dispatch built is disposed of at its end, whatever fails, oldest first', async () => {
  const disposed: string[] = [];
  const broken = new Error('socket closed');
  class Socket {
    dispose(): void {
      disposed.push('Socket');
      throw broken;
    }
  }
  class Session {
    constructor(readonly socket: Socket) {}
    async dispose(): Promise<void> {
      disposed.push('Session');
      await Promise.reject(broken);
    }
  }
  const { container, logger, start } = scene([Session]);
  container.register(Session, { useClass: Session }, { lifecycle: Lifecycle.ContainerScoped });
  const hearken = start({ Socket: [Socket, []], Session: [Session, [Socket]] });

  const error = await thrownBy(() => hearken.dispatchAsync(new Happened()));
  expect(error).toMatchObject({ code: 'scope-disposal-failed', errors: [broken, broken] });
  expect(disposed).toEqual(['Socket', 'Session']);
  expect(logger.messages).toEqual([
    'Socket.dispose() failed after Happened',
    'Session.dispose() failed after Happened',
  ]);

  const sync = await thrownBy(() => hearken.dispatch(new Happened()));
  expect(sync).toMatchObject({ errors: [broken] });
  await hearken.dispose();
  expect(logger.messages).toHaveLength(4);
});

test("a failing dispose never hides a handler's failure", async () => {
  class Grumpy {
    dispose(): void {
      throw new Error('no');
    }
  }
  const { Handler, logger, start } = scene([Grumpy]);
  const failure = new Error('yes');
  Handler.prototype.second = () => {
    throw failure;
  };
  const hearken = start({ Grumpy: [Grumpy, []] });
  expect(await thrownBy(() => hearken.dispatch(new Happened()))).toBe(failure);
  expect(await thrownBy(() => hearken.dispatchAsync(new Happened()))).toBe(failure);
  expect(logger.messages).toHaveLength(6);
});
