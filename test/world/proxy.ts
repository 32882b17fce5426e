import { createServer, type IncomingMessage } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';

/**
 * A CONNECT proxy on loopback that leads the world's host names to the world and refuses every other: Firefox has no
 * host mapping of its own, and nothing in a test may reach the network.
 */
export async function startProxy(
  worldPort: number,
  hosts: readonly string[],
): Promise<{ port: number; close(): Promise<void> }> {
  const known = new Set(hosts);
  const open = new Set<Socket>();
  const server = createServer((_, response) => response.writeHead(502).end());
  server.on('connect', (request: IncomingMessage, client: Socket) => {
    open.add(client);
    client.on('close', () => open.delete(client));
    client.on('error', () => client.destroy());
    const host = (request.url ?? '').replace(/:443$/, '');
    if (!known.has(host)) {
      client.end('HTTP/1.1 502 Not of this world\r\n\r\n');
      return;
    }
    const world = connect(worldPort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connected\r\n\r\n');
      world.pipe(client).pipe(world);
    });
    world.on('error', () => client.destroy());
    client.on('close', () => world.destroy());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((done) => {
        for (const socket of open) socket.destroy();
        server.close(() => done());
      }),
  };
}
