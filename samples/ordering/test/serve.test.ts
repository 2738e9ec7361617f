import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it, onTestFinished } from 'vitest';

const sample = join(import.meta.dirname, '..');

it('serves until it is told to stop, and keeps what it has for the next time', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'shop-test-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const first = await start(folder);
  const listing = { title: 'Tent', price: 400, stock: 10 };
  expect(await put(`${first.address}/products/TENT`, listing)).toBe(204);
  expect(await first.stop()).toBe(0);

  const second = await start(folder);
  expect(await put(`${second.address}/products/TENT/price`, { price: 380 })).toBe(204);
  expect(await second.stop()).toBe(0);
});

async function put(url: string, body: object): Promise<number> {
  const headers = { 'X-Request-Id': randomUUID() };
  const { status } = await fetch(url, { method: 'PUT', headers, body: JSON.stringify(body) });
  return status;
}

/** Starts the server, and waits until it says where. */
async function start(folder: string) {
  const env = { ...process.env, PORT: '0', DATABASE: join(folder, 'shop.db') };
  const server = spawn(process.execPath, ['--import', 'tsx', 'src/serve.ts'], {
    cwd: sample,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void server.kill('SIGKILL'));
  const lines = createInterface(server.stdout);
  const exit = once(server, 'exit');
  const [said] = (await Promise.race([once(lines, 'line'), exit])) as [unknown];
  if (typeof said !== 'string') throw new Error(`the server has ended with ${String(said)}`);
  const { port } = JSON.parse(said) as { port: number };
  return { address: `http://127.0.0.1:${port}`, stop };

  async function stop(): Promise<unknown> {
    server.kill('SIGTERM');
    const [code] = (await exit) as [number | null];
    return code;
  }
}
