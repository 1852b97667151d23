import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { isInside } from '../cli/folders.ts';
import type { TargetSettings } from '../model/publishing.ts';
import { folderTarget } from './folder-target.ts';
import { PublishFailed } from './publish-failed.ts';
import { rsyncTarget } from './rsync-target.ts';
import type { Target } from './target.ts';

/**
 * The target that settings name.
 * @param content the content folder, from which relative folders are meant
 * @param env where the keys of a store are: AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and, for keys of a time, AWS_SESSION_TOKEN
 * @throws PublishFailed where keys are missing, or a folder would get in the way of the content or the build
 */
export async function openTarget(
  settings: TargetSettings,
  content: string,
  out: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<Target> {
  const { kind, bucket = '', endpoint, region, prefix, host = '', port, folder = '' } = settings;
  if (kind === 'folder') {
    const privateFolder = settings.private && resolve(content, settings.private);
    for (const place of [resolve(content, folder), ...(privateFolder ? [privateFolder] : [])])
      for (const other of [content, out]) refuseOverlap(place, other);
    return folderTarget(resolve(content, folder), privateFolder);
  }
  if (kind === 'server') return rsyncTarget({ host, port, folder, privateFolder: settings.private }, out);
  const accessKeyId = env['AWS_ACCESS_KEY_ID'];
  const secretAccessKey = env['AWS_SECRET_ACCESS_KEY'];
  if (!accessKeyId || !secretAccessKey)
    throw new PublishFailed(
      'Chưa có khóa của kho. Đặt hai biến môi trường AWS_ACCESS_KEY_ID và AWS_SECRET_ACCESS_KEY.',
    );
  // The client of stores is large: it is loaded only where it is needed.
  const { s3Target } = await import('./s3-target.ts');
  return s3Target(
    { bucket, endpoint, region: region ?? 'auto', prefix, privateBucket: settings.private },
    { accessKeyId, secretAccessKey, sessionToken: env['AWS_SESSION_TOKEN'] },
  );
}

/** What is published would be read as content or as a build, or readers would get at more than the site. */
function refuseOverlap(place: string, other: string): void {
  if (isInside(place, other) || isInside(other, place))
    throw new PublishFailed(
      `Nơi nhận ${place} và ${other} là một, hoặc thư mục này nằm trong thư mục kia.\nGhi vào publish.yml một thư mục khác, với đường dẫn đầy đủ như /srv/bao.`,
    );
}

/** A name for this machine's memory of a target: another place under the same name is another target. */
export const memoryName = ({ name, kind, bucket, endpoint, prefix, host, folder }: TargetSettings): string =>
  `${name}-${createHash('sha1')
    .update(JSON.stringify([kind, bucket, endpoint, prefix, host, folder]))
    .digest('hex')
    .slice(0, 12)}`;
