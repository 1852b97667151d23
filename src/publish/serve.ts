import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { decoded } from '../model/decoded.ts';
import { type HeaderRule, headersFor } from './header-rules.ts';
import { isCompressible, mediaType } from './media-types.ts';
import { parseHeaders, parseRedirects, redirectOf } from './parse-host-files.ts';

export interface Server {
  /** `http://localhost:4321`, without a slash at the end. */
  origin: string;
  close(): Promise<void>;
}

const compress = promisify(gzip);

/** How many ports are tried from the wanted one on. */
const PORTS = 100;

/**
 * Serves a folder at a port, or at the next one that nobody has.
 * @param onTaken told of the wanted port and of the next free one, where they differ
 */
export async function serveNear(
  folder: string,
  port: number,
  onTaken: (wanted: number, free: number) => void,
): Promise<Server> {
  for (let free = port; ; free++) {
    try {
      const server = await serve(folder, free);
      if (free !== port) onTaken(port, free);
      return server;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || free - port >= PORTS || free >= 65_535) throw error;
    }
  }
}

/**
 * Serves a folder the way a plain host does: addresses are files, `/` is index.html, what is missing answers 404.html with
 * status 404, and the rules of `_headers` and `_redirects` hold. An address without `.html` leads to its page, since `_redirects`
 * leaves such former addresses to the hosts. Text is gzipped where the browser takes it; ETags are digests.
 * `port` 0 takes any free one.
 */
export async function serve(folder: string, port = 0): Promise<Server> {
  const root = resolve(folder);
  const server = createServer((request, response) => {
    answer(root, request, response).catch((error: unknown) => {
      response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end(String(error));
    });
  });
  await new Promise<void>((done, failed) => server.once('error', failed).listen(port, 'localhost', done));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function answer(root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const address = readAddress(request.url ?? '/');
  const query = /\?([^#]*)/.exec(request.url ?? '')?.[1] ?? '';
  const redirect = redirectOf(parseRedirects(await readText(join(root, '_redirects'))), address, query);
  if (redirect) {
    response.writeHead(redirect.status, { location: redirect.to }).end();
    return;
  }
  const file = fileAt(root, address);
  const found = file === undefined ? undefined : await read(file);
  const rules = parseHeaders(await readText(join(root, '_headers')));
  if (found) return send(request, response, 200, file ?? '', found, rules, address);
  if (file !== undefined && !address.endsWith('/') && (await read(`${file}.html`))) {
    response.writeHead(301, { location: encodeURI(`${address.replace(/^\/+/, '/')}.html`) }).end();
    return;
  }
  const missing = await read(join(root, '404.html'));
  return send(request, response, 404, '404.html', missing ?? Buffer.from('404'), rules, address);
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  file: string,
  bytes: Buffer,
  rules: HeaderRule[],
  address: string,
): Promise<void> {
  const type = mediaType(file);
  const etag = `"${createHash('sha1').update(bytes).digest('base64url')}"`;
  const headers: Record<string, string> = {
    'content-type': type,
    etag,
    'cache-control': 'no-cache',
    ...headersFor(rules, address),
  };
  if (status === 200 && request.headers['if-none-match'] === etag) {
    response.writeHead(304, headers).end();
    return;
  }
  let body = bytes;
  if (isCompressible(type)) {
    headers['vary'] = 'accept-encoding';
    if (/\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))) {
      headers['content-encoding'] = 'gzip';
      body = await compress(bytes);
    }
  } else {
    headers['accept-ranges'] = 'bytes';
    const range = status === 200 && rangeOf(request.headers.range, bytes.length);
    if (range) {
      const part = bytes.subarray(range.start, range.end);
      const held = `bytes ${range.start}-${range.end - 1}/${bytes.length}`;
      response.writeHead(206, { ...headers, 'content-range': held, 'content-length': part.length });
      response.end(request.method === 'HEAD' ? undefined : part);
      return;
    }
  }
  response.writeHead(status, { ...headers, 'content-length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/**
 * The part of a file that a request asks for, `end` excluded, where it asks for a single part. Safari plays no film without it
 * (RFC 9110, 14).
 */
function rangeOf(header: string | undefined, length: number): { start: number; end: number } | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === '' && last === '') return undefined;
  const start = first === '' ? Math.max(0, length - Number(last)) : Number(first);
  const end = first === '' || last === '' ? length : Math.min(length, Number(last) + 1);
  return start < end ? { start, end } : undefined;
}

/** The decoded path of a request's target, without its query. */
const readAddress = (target: string): string => decoded(target.split(/[?#]/, 1)[0] ?? '/');

/** The file of an address; undefined for an address that leads out of the folder or to a host's own file. */
function fileAt(root: string, address: string): string | undefined {
  const file = resolve(join(root, address.endsWith('/') ? `${address}index.html` : address));
  return file.startsWith(root + sep) && !/^\/_(headers|redirects)$/.test(address) ? file : undefined;
}

async function read(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch {
    return undefined;
  }
}

const readText = async (file: string): Promise<string> => (await read(file))?.toString('utf8') ?? '';
