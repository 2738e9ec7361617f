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

it('closes once when it is told so in two ways', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'shop-test-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const server = await start(folder);

  expect(await server.stop('SIGINT', 'SIGTERM')).toBe(0);
  expect(server.said().filter(({ msg }) => msg === 'closed')).toHaveLength(1);
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
  const said: { readonly msg: string }[] = [];
  lines.on('line', (line) => void said.push(JSON.parse(line) as { msg: string }));
  const [first] = (await Promise.race([once(lines, 'line'), exit])) as [unknown];
  if (typeof first !== 'string') throw new Error(`the server has ended with ${String(first)}`);
  const { port } = JSON.parse(first) as { port: number };
  return { address: `http://127.0.0.1:${port}`, stop, said: () => said };

  async function stop(...signals: readonly NodeJS.Signals[]): Promise<unknown> {
    for (const signal of signals.length === 0 ? (['SIGTERM'] as const) : signals)
      server.kill(signal);
    const [code] = (await exit) as [number | null];
    return code;
  }
}
