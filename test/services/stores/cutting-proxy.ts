import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { connectionString } from './postgres-schema.js';

/** Where a connection is cut: the statement's way there, or the answer's way back. */
export type Cut = 'before' | 'after';

/** Stands between a pool and PostgreSQL, and cuts connections when it is told to. */
export class CuttingProxy {
  #cut: { readonly at: (statement: string) => boolean; readonly when: Cut } | null = null;

  private constructor(readonly connectionString: string) {}

  static async open(): Promise<CuttingProxy> {
    const sockets = new Set<Socket>();
    const server = createServer((client) => {
      const upstream = connect(target());
      for (const socket of [client, upstream]) {
        sockets.add(socket);
        // What is cut off complains, and that is what it is for.
        socket.on('error', () => undefined);
      }
      proxy.#join(client, upstream);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => {
      for (const socket of sockets) socket.destroy();
      server.close();
    });
    const proxy = new CuttingProxy(through((server.address() as AddressInfo).port));
    return proxy;
  }

  /** Cuts the connection of the next statement for which `at` holds. */
  cut(when: Cut, at: (statement: string) => boolean): void {
    this.#cut = { at, when };
  }

  #join(client: Socket, upstream: Socket): void {
    let cutAnswer = false;
    client.on('data', (bytes) => {
      const when = this.#cutsAt(bytes);
      if (when === 'before') client.destroy();
      else upstream.write(bytes);
      cutAnswer = when === 'after';
    });
    upstream.on('data', (bytes) => {
      if (cutAnswer) client.destroy();
      else client.write(bytes);
    });
    client.on('close', () => upstream.end());
    upstream.on('close', () => client.end());
  }

  #cutsAt(bytes: Buffer): Cut | null {
    const cut = this.#cut;
    if (cut === null || !cut.at(bytes.toString('latin1'))) return null;
    this.#cut = null;
    return cut.when;
  }
}

function target(): { host: string; port: number } {
  const { hostname, port } = new URL(connectionString);
  return { host: hostname, port: Number(port || 5432) };
}

function through(port: number): string {
  const url = new URL(connectionString);
  url.hostname = '127.0.0.1';
  url.port = String(port);
  return url.href;
}
