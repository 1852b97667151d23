/** Publishes a made site as a process of its own, which can be killed: started with its task as JSON, it tells when it begins. */
import { join } from 'node:path';
import { publish } from '../publish.ts';
import type { Target } from '../target.ts';

/** Where a made site goes: a folder, a folder that rsync takes for a server's, or a bucket of a store. */
export interface PublishTask {
  machine: string;
  target: { folder: string } | { server: string } | { endpoint: string };
}

const KEYS = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };

/** Loads only what publishes to this target: a process that is to be killed starts sooner. */
export async function targetOf({ machine, target }: PublishTask): Promise<Target> {
  if ('folder' in target) return (await import('../folder-target.ts')).folderTarget(target.folder);
  if ('server' in target) {
    const { rsyncTarget } = await import('../rsync-target.ts');
    return rsyncTarget({ host: 'may-chu', folder: target.server }, join(machine, 'out'));
  }
  const { s3Target } = await import('../s3-target.ts');
  return s3Target({ bucket: 'site', endpoint: target.endpoint, region: 'auto', privateBucket: 'own' }, KEYS);
}

/** Publishes what lies in a machine's folder; of a fresh target when it is to be verified. */
export async function publishMade(task: PublishTask, verify = false, onBegin = (): void => {}) {
  const target = await targetOf(task);
  onBegin();
  return publish({
    built: {
      out: join(task.machine, 'out'),
      catalogFile: join(task.machine, 'cache/catalog.db'),
      redirections: new Map(),
      redirectionPages: new Map(),
      queryRedirections: new Map(),
      alike: [],
      rules: [],
    },
    target,
    name: 'thu',
    cache: join(task.machine, 'cache'),
    verify,
  });
}

const [, , task] = process.argv;
if (import.meta.main && task) await publishMade(JSON.parse(task) as PublishTask, false, () => console.log('begun'));
