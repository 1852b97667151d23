import { spawn } from 'node:child_process';
import type { TargetSettings } from '../model/publishing.ts';
import { chunks } from '../output/chunks.ts';
import { type Call, callService, ServiceFailed } from './call-service.ts';

/** Takes absolute addresses out of a CDN's cache; throws where it cannot. */
export type Purge = (urls: readonly string[]) => Promise<void>;

/** Where the services answer. */
export interface PurgeHosts {
  cloudflare: string;
  fastly: string;
}
const HOSTS: PurgeHosts = { cloudflare: 'https://api.cloudflare.com/client/v4', fastly: 'https://api.fastly.com' };

/**
 * Addresses in one request to Cloudflare, on every plan: developers.cloudflare.com/cache/how-to/purge-cache (looked up in
 * November 2026).
 */
const CLOUDFLARE_BATCH = 100;
/** Requests to Fastly under way at a time; it takes one address each. */
const FASTLY_LANES = 10;
/** With more addresses than this, emptying the whole cache is quicker, and within every plan's limits. */
const TOO_MANY = 3000;

/**
 * How a CDN is purged.
 * @param env where the keys are: CLOUDFLARE_API_TOKEN, FASTLY_API_TOKEN, PUBLISH_WEBHOOK_TOKEN
 */
export function purgeOf(
  settings: NonNullable<TargetSettings['purge']>,
  env: NodeJS.ProcessEnv = process.env,
  hosts: PurgeHosts = HOSTS,
  call: (call: Call) => Promise<string> = callService,
): Purge {
  const { kind, zone = '', service = '', command = [], url = '' } = settings;
  const json = (address: string, body: unknown, headers: Record<string, string>): Promise<string> =>
    call({
      url: address,
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  if (kind === 'cloudflare')
    return async (urls) => {
      const bodies =
        urls.length > TOO_MANY
          ? [{ purge_everything: true }]
          : chunks(urls, CLOUDFLARE_BATCH).map((files) => ({ files }));
      for (const body of bodies) {
        const authorization = `Bearer ${keyOf(env, 'CLOUDFLARE_API_TOKEN')}`;
        const answer = await json(`${hosts.cloudflare}/zones/${zone}/purge_cache`, body, { authorization });
        const { success, errors } = JSON.parse(answer) as { success?: boolean; errors?: unknown };
        if (!success) throw new ServiceFailed(JSON.stringify(errors));
      }
    };
  if (kind === 'fastly')
    return async (urls) => {
      const headers = { 'fastly-key': keyOf(env, 'FASTLY_API_TOKEN') };
      const post = (path: string): Promise<string> => call({ url: `${hosts.fastly}${path}`, method: 'POST', headers });
      if (urls.length > TOO_MANY) {
        await post(`/service/${service}/purge_all`);
        return;
      }
      const queue = urls.values();
      const work = async (): Promise<void> => {
        for (const address of queue) await post(`/purge/${address.replace(/^https?:\/\//, '')}`);
      };
      await Promise.all(Array.from({ length: FASTLY_LANES }, work));
    };
  if (kind === 'webhook')
    return async (urls) => {
      const token = env['PUBLISH_WEBHOOK_TOKEN'];
      await json(url, { urls }, token ? { authorization: `Bearer ${token}` } : {});
    };
  return (urls) => runCommand(command, urls);
}

/** A secret of the environment; its value is never told. */
function keyOf(env: NodeJS.ProcessEnv, name: string): string {
  const key = env[name];
  if (!key) throw new ServiceFailed(`chưa có khóa: đặt biến môi trường ${name}`);
  return key;
}

/** Runs the operator's own command, without a shell, with the addresses on its input, one a line. */
function runCommand([program = '', ...args]: readonly string[], urls: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['pipe', 'ignore', 'pipe'] });
    const said: Buffer[] = [];
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
    child.on('error', (error) => reject(new ServiceFailed(`${program}: ${error.message}`)));
    child.on('close', (status) => {
      if (status === 0) resolve();
      else reject(new ServiceFailed(`${program}: ${`${Buffer.concat(said)}`.trim() || `kết thúc với ${status}`}`));
    });
    child.stdin.on('error', () => {});
    child.stdin.end(urls.map((address) => `${address}\n`).join(''));
  });
}
