import { createServer } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { missing, send } from './answer.ts';
import { certificateFor } from './certificate.ts';
import { WorldControl } from './control.ts';
import { siteAt, sitesOfWorld } from './hosts.ts';

export interface WorldOptions {
  /** Same seed, same world. Default 1. */
  readonly seed?: number;
  /** Work items per project of `acme.atlassian.net` and `jira.example.com`, 20 to 20,000. Default 120. */
  readonly items?: number;
}

/** Of a world that nobody has asked to be otherwise. */
export const DEFAULT_SIZE = { seed: 1, items: 120 } as const;

export interface World {
  readonly port: number;
  /** Every host name the world answers to. */
  readonly hosts: readonly string[];
  readonly control: WorldControl;
  close(): Promise<void>;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

/** Starts every site of the world on one loopback port, told apart by the Host header. */
export async function startWorld(options: WorldOptions = {}): Promise<World> {
  const control = new WorldControl();
  const sites = sitesOfWorld(
    { seed: options.seed ?? DEFAULT_SIZE.seed, items: options.items ?? DEFAULT_SIZE.items },
    control,
  );
  const hosts = [...sites.keys()];

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const site = sites.get(host);
    const levers = control.host(host);
    const body = await bodyOf(request);
    const path = request.url ?? '/';
    const method = request.method ?? 'GET';
    const api = siteAt(host)?.isApi(host, path) ?? false;
    levers.requests.push({ at: Date.now(), host, method, path, api, headers: request.headers, body });
    if (!site) return send(response, missing());
    const asked = { method, url: new URL(path, `https://${host}`), headers: request.headers, body };
    if (api && levers.behaviour.latencyMs > 0) await wait(levers.behaviour.latencyMs);
    const answer = site(asked, levers);
    if (answer === 'drop') request.socket.destroy();
    else send(response, answer);
  }

  const open = new Set<Socket>();
  const server = createServer(await certificateFor(hosts), (request, response) => {
    respond(request, response).catch((error: unknown) => {
      send(response, { status: 500, type: 'text/plain', body: `The world broke: ${String(error)}` });
    });
  });
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    hosts,
    control,
    close: () =>
      new Promise((done) => {
        for (const socket of open) socket.destroy();
        server.close(() => done());
      }),
  };
}
