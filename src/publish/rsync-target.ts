import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { isInside } from '../cli/folders.ts';
import { addressOf, fileOf } from '../output/write-file.ts';
import { md5 } from './folder-target.ts';
import { PublishFailed } from './publish-failed.ts';
import { NO_FILE, PRIVATE_FOLDER, type Target } from './target.ts';

export interface ServerPlace {
  /** `name@host`, or a host. */
  host: string;
  port?: number;
  /** The web server's folder. */
  folder: string;
  /** For what is not for readers; within the web server's folder where there is none. */
  privateFolder?: string;
}

/** Files in one run of rsync: so many are done when the connection breaks. */
const BATCH = 2000;
/** Exit statuses by which rsync says that something is not there: a file of a list, one that vanished, a folder. */
const NOT_THERE = new Set([23, 24, 3]);

/**
 * A server of one's own, over SSH with rsync on both sides. Names go to rsync through pipes, and to the server through rsync's
 * own protocol: no shell ever reads them.
 *
 * @param out the output folder, which all files that are put lie in
 */
export function rsyncTarget(
  { host, port, folder, privateFolder = `${folder}/${PRIVATE_FOLDER}` }: ServerPlace,
  out: string,
): Target {
  let requests = 0;
  // A folder that the operator has put elsewhere, behind a link, is not replaced by an empty one.
  const shell = ['--secluded-args', '--keep-dirlinks', ...(port === undefined ? [] : [`--rsh=ssh -p ${port}`])];
  const rsync = async (
    args: readonly string[],
    input = '',
    accepted: ReadonlySet<number> = new Set(),
  ): Promise<string> => {
    requests++;
    const { status, printed, said } = await run('rsync', [...shell, ...args], input);
    const isMissing = status === 12 && /change_dir .* failed: No such file/.test(said);
    if (status === 0 || accepted.has(status) || (isMissing && accepted.has(3))) return printed;
    throw failure(host, status, said);
  };
  const remote = (path: string): string => `${host}:${path}/`;
  /** Runs work with an empty folder of this machine. */
  const withFolder = async <T>(work: (own: string) => Promise<T>): Promise<T> => {
    const own = mkdtempSync(join(tmpdir(), 'publish-'));
    try {
      return await work(own);
    } finally {
      rmSync(own, { recursive: true, force: true });
    }
  };
  // Half-written files of a killed run lie in a folder that no reader reaches and nothing verifies. rsync takes it from the web
  // folder.
  const halves = posix.isAbsolute(privateFolder) ? privateFolder : posix.relative(folder, privateFolder);
  let isPrivateFolderThere = false;
  const makePrivateFolder = async (): Promise<void> => {
    if (isPrivateFolderThere) return;
    await withFolder((empty) => rsync(['--dirs', '--mkpath', `${empty}/`, remote(privateFolder)]));
    isPrivateFolderThere = true;
  };
  const namesOf = (addresses: readonly string[]): string => addresses.map((address) => `${fileOf(address)}\0`).join('');

  const remove = (addresses: readonly string[]): Promise<void> =>
    withFolder(async (empty) => {
      if (addresses.length > 0)
        await rsync(
          ['--files-from=-', '--from0', '--delete-missing-args', '--force', `${empty}/`, remote(folder)],
          namesOf(addresses),
          NOT_THERE,
        );
    });

  return {
    variant: '',
    requests: () => requests,
    async put(uploads, onPut) {
      // Where only a redirection is wanted, the web server answers it and the file is removed.
      const redirections = uploads.filter(({ file }) => file === undefined);
      await remove(redirections.map(({ address }) => address));
      for (const redirection of redirections) onPut(redirection, NO_FILE);
      const files = uploads.filter(({ file }) => file !== undefined);
      if (files.length > 0) await makePrivateFolder();
      for (let start = 0; start < files.length; start += BATCH) {
        const batch = files.slice(start, start + BATCH);
        await rsync(
          [
            ...['--files-from=-', '--from0', '--ignore-times', '--mkpath', '--chmod=D755,F644', `--temp-dir=${halves}`],
            ...[`${out}/`, remote(folder)],
          ],
          namesOf(batch.map(({ address }) => address)),
        );
        for (const upload of batch) onPut(upload, md5(readFileSync(upload.file ?? '')));
      }
    },
    remove,
    list: () =>
      withFolder(async (empty) => {
        const hidden = isInside(privateFolder, folder) ? [`--exclude=/${posix.relative(folder, privateFolder)}`] : [];
        // A dry run that would fetch everything: it tells the checksums of all files.
        const options = [
          '--dry-run',
          '--recursive',
          '--copy-dirlinks',
          '--checksum',
          '--checksum-choice=md5',
          '--out-format=%C %n',
          '--8-bit-output',
        ];
        const printed = await rsync([...options, ...hidden, remote(folder), `${empty}/`], '', NOT_THERE);
        const files = printed.split('\n').filter((line) => line !== '' && !line.endsWith('/'));
        return new Map(files.map((line) => [addressOf(line.slice(33)), line.slice(0, 32)]));
      }),
    readPrivate: (name) =>
      withFolder(async (own) => {
        await rsync(['--files-from=-', '--from0', remote(privateFolder), `${own}/`], `${name}\0`, NOT_THERE);
        try {
          return readFileSync(join(own, name));
        } catch {
          return undefined;
        }
      }),
    writePrivate: (name, bytes, onlyNew) =>
      withFolder(async (own) => {
        mkdirSync(dirname(join(own, name)), { recursive: true });
        writeFileSync(join(own, name), bytes);
        const how = onlyNew ? '--ignore-existing' : '--ignore-times';
        await rsync(['--files-from=-', '--from0', '--mkpath', how, `${own}/`, remote(privateFolder)], `${name}\0`);
      }),
    removePrivate: (name) =>
      withFolder(async (empty) => {
        await rsync(
          ['--files-from=-', '--from0', '--mkpath', '--delete-missing-args', `${empty}/`, remote(privateFolder)],
          `${name}\0`,
          NOT_THERE,
        );
      }),
  };
}

interface Ended {
  status: number;
  printed: string;
  said: string;
}

function run(program: string, args: readonly string[], input: string): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'] });
    const [printed, said]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (chunk: Buffer) => printed.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
    child.on('error', () =>
      reject(new PublishFailed(`Máy này chưa có ${program}. Cài nó (apt-get install ${program}) rồi chạy lại.`)),
    );
    child.on('close', (status) =>
      resolve({ status: status ?? -1, printed: `${Buffer.concat(printed)}`, said: `${Buffer.concat(said)}`.trim() }),
    );
    // rsync may end before it has read all of its input.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

/** What to do, by what ssh and rsync say. */
const ADVICE: [RegExp, string][] = [
  [
    /Permission denied \(/,
    'Máy chủ không nhận khóa SSH. Thêm khóa công khai của máy này vào ~/.ssh/authorized_keys ở máy chủ.',
  ],
  [
    /Host key verification failed/,
    'Máy này chưa biết máy chủ. Chạy "ssh" tới đó một lần, so dấu vân tay rồi chấp nhận.',
  ],
  [/Could not resolve hostname/, 'Không tìm thấy máy chủ. Kiểm tra kết nối mạng và tên máy trong publish.yml.'],
  [
    /Connection refused|timed out|No route/,
    'Máy chủ không trả lời. Kiểm tra kết nối mạng, tên máy và cổng trong publish.yml.',
  ],
  [
    /Too many levels of symbolic links/,
    'Ở máy chủ, một thư mục của trang là liên kết, mà rsync bản mới không ghi qua liên kết. Thay liên kết ấy bằng mount --bind.',
  ],
  [/No space left/, 'Ổ đĩa của máy chủ đã đầy. Giải phóng chỗ rồi chạy lại; những tệp đã gửi không phải gửi lại.'],
  [
    /Permission denied|Operation not permitted/,
    'Tài khoản ở máy chủ không có quyền ghi vào thư mục này. Cấp quyền ghi cho nó.',
  ],
  [
    /command not found|No such file or directory: .*rsync/,
    'Máy chủ chưa có rsync. Cài nó ở đó (apt-get install rsync).',
  ],
  [/unknown option|unrecognized option/, 'rsync quá cũ. Cài bản 3.2.4 trở lên ở cả hai máy.'],
];

function failure(host: string, status: number, said: string): PublishFailed {
  const advice =
    ADVICE.find(([pattern]) => pattern.test(said))?.[1] ??
    'Chạy lại; nếu vẫn vậy, gửi dòng trên cho người coi máy chủ.';
  return new PublishFailed(`Không đăng được lên máy chủ ${host} (rsync kết thúc với ${status}): ${said}\n${advice}`);
}
