import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * A line to a server: how long a request is on its way and back, in milliseconds, and how much the line carries, in bytes a
 * second.
 */
export interface Line {
  latency: number;
  bytesPerSecond: number;
}

/** What Lighthouse takes for a phone on a poor line: 150 ms and 1.6 megabits a second. */
export const SLOW_4G: Line = { latency: 150, bytesPerSecond: 1.6e6 / 8 };

export interface SlowNetwork {
  origin: string;
  /** Bytes of all bodies that have been asked for so far. */
  bytes(): number;
  close(): Promise<void>;
}

/**
 * A proxy that passes a server's answers on as slowly as a line does. All requests share the line. A browser's own throttling
 * leaves out the requests of workers, and search runs in a worker.
 */
export async function slowNetwork(origin: string, line: Line): Promise<SlowNetwork> {
  let bytes = 0;
  let freeAt = 0;
  const server = createServer(async (request, response) => {
    const encoding = String(request.headers['accept-encoding'] ?? '');
    const answer = await fetch(origin + request.url, { headers: { 'accept-encoding': encoding } });
    const body = Buffer.from(await answer.arrayBuffer());
    // fetch undoes the compression that went over the line.
    const sent = Number(answer.headers.get('content-length') ?? body.length);
    bytes += sent;
    const now = performance.now();
    freeAt = Math.max(freeAt, now + line.latency) + (sent / line.bytesPerSecond) * 1000;
    await pause(freeAt - now);
    const headers = [...answer.headers].filter(([name]) => !/^(content-(length|encoding)|connection|etag)$/.test(name));
    response.writeHead(answer.status, Object.fromEntries(headers)).end(body);
  });
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    bytes: () => bytes,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
