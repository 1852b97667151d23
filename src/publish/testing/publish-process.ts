/** Publishes a made site as a process of its own, which can be killed: started with its task as JSON. */
import { join } from 'node:path';
import { folderTarget } from '../folder-target.ts';
import { publish } from '../publish.ts';
import { rsyncTarget } from '../rsync-target.ts';
import { s3Target } from '../s3-target.ts';
import type { Target } from '../target.ts';

/** Where a made site goes: a folder, a folder that rsync takes for a server's, or a bucket of a store. */
export interface PublishTask {
  machine: string;
  target: { folder: string } | { server: string } | { endpoint: string };
}

const KEYS = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };

export function targetOf({ machine, target }: PublishTask): Target {
  if ('folder' in target) return folderTarget(target.folder);
  if ('server' in target) return rsyncTarget({ host: 'may-chu', folder: target.server }, join(machine, 'out'));
  return s3Target({ bucket: 'site', endpoint: target.endpoint, region: 'auto', privateBucket: 'own' }, KEYS);
}

/** Publishes what lies in a machine's folder; of a fresh target when it is to be verified. */
export const publishMade = (task: PublishTask, verify = false) =>
  publish({
    built: {
      out: join(task.machine, 'out'),
      catalogFile: join(task.machine, 'cache/catalog.db'),
      redirections: new Map(),
      moved: new Map(),
      asked: new Map(),
    },
    target: targetOf(task),
    name: 'thu',
    cache: join(task.machine, 'cache'),
    verify,
  });

const [, , task] = process.argv;
if (import.meta.main && task) await publishMade(JSON.parse(task) as PublishTask);
