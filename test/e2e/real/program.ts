import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';

/** A program that nobody here wrote, serving on loopback. */
export interface Program {
  /** Such as `http://127.0.0.1:41233`. */
  readonly origin: string;
  /** Ends the processes that were started, by their ids. */
  stop(): Promise<void>;
}

/** A port of 127.0.0.1 that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/** Starts a server as a group of its own and waits until it answers with a page. What it says goes into the error, if any. */
export async function serve(
  command: string,
  args: readonly string[],
  url: string,
  options: SpawnOptions,
  patienceMs = 90_000,
): Promise<{ stop(): Promise<void> }> {
  const child = spawn(command, [...args], { ...options, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (data: Buffer) => {
      said = (said + data.toString()).slice(-2_000);
    });
  const end = Date.now() + patienceMs;
  for (;;) {
    // A connection that is taken before the server is up may never be answered.
    const answer = await fetch(url, { signal: AbortSignal.timeout(3_000) }).catch(() => null);
    if (answer?.ok) return { stop: () => stop(child) };
    if (child.exitCode !== null || Date.now() > end) {
      await stop(child);
      throw new Error(`${command} does not serve ${url}: ${said}`);
    }
    await new Promise((done) => setTimeout(done, 250));
  }
}

/** The group has the child's id: whatever it has started itself ends with it. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null) return;
  const gone = new Promise((done) => child.once('exit', done));
  const signal = (name: 'SIGTERM' | 'SIGKILL'): void => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, name);
    } catch {
      // It has ended already.
    }
  };
  signal('SIGTERM');
  const late = setTimeout(() => signal('SIGKILL'), 5_000);
  await gone;
  clearTimeout(late);
}
