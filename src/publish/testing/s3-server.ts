import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const require = createRequire(import.meta.url);

interface Options {
  address: string;
  port: number;
  silent: boolean;
  directory: string;
  configureBuckets: { name: string; configs?: Uint8Array[] }[];
}
interface Server {
  run(): Promise<{ port: number }>;
  close(): Promise<void>;
}

/** The keys that the server knows. */
export const S3_KEYS = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };

/** Starts a server that speaks S3 with empty buckets `site` and `own`; the first one is served as a site as well. */
export async function startS3() {
  const S3rver = require('s3rver') as new (options: Options) => Server;
  const directory = mkdtempSync(join(tmpdir(), 's3-'));
  const website = readFileSync(require.resolve('s3rver/example/website.xml'));
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory,
    configureBuckets: [{ name: 'site', configs: [website] }, { name: 'own' }],
  });
  const { port } = await server.run();
  return {
    endpoint: `http://127.0.0.1:${port}`,
    /**
     * What readers get at an address. This server breaks an answer off when the object is written anew meanwhile, which stores do
     * not: it is asked again then.
     */
    async at(address: string): Promise<Response> {
      for (let attempt = 1; ; attempt++) {
        try {
          const answer = await fetch(`http://127.0.0.1:${port}/site${address}`, { redirect: 'manual' });
          const bytes = await answer.arrayBuffer();
          return new Response(bytes.byteLength > 0 ? bytes : null, answer);
        } catch (error) {
          if (attempt === 20) throw error;
        }
      }
    },
    async close() {
      await server.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
