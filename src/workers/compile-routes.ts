import { fork } from 'node:child_process';
import { once } from 'node:events';
import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BuildFailed } from '../diagnostics/failures.ts';
import { digest } from '../output/digest.ts';
import { filesBelow } from '../output/files-below.ts';

/** The compiled routes: a module that renders addresses, and the scripts and styles that pages refer to. */
export interface CompiledRoutes {
  /** The bundle's entry module. */
  entry: string;
  /** Folder of files to be served beside the pages. */
  assets: string;
}

/** What routes are compiled from, and where to. */
export interface RoutesSource {
  /** The program's own folder. */
  root: string;
  cache: string;
  /** Of the code. */
  version: string;
}

const CHECKSUM_FILE = 'checksum';
const PROCESS = fileURLToPath(new URL('./compile-process.ts', import.meta.url));

/**
 * Sees to it that `cache/routes` holds the routes as Astro compiles them. Routes that are there already, undamaged and of the
 * same `version`, are left alone. A process of its own compiles them, so that the caller can do other work meanwhile.
 * @throws BuildFailed when a route does not compile
 */
export async function ensureCompiledRoutes({ root, cache, version }: RoutesSource): Promise<CompiledRoutes> {
  const folder = join(cache, 'routes');
  if (!isCompiled(folder, version)) {
    const child = fork(PROCESS, [root, cache, version], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      // Routes are compiled for production, whatever the environment of the caller, such as a test.
      env: { ...process.env, NODE_ENV: 'production' },
    });
    const [code, signal] = await once(child, 'exit');
    if (signal !== null)
      throw new BuildFailed(
        `Tiến trình biên dịch mẫu trang đã dừng giữa chừng (${signal}). Chạy lại; nếu vẫn vậy, có thể máy hết bộ nhớ: tắt bớt chương trình khác.`,
      );
    if (code !== 0)
      throw new BuildFailed(
        'Không biên dịch được mẫu trang trong src/pages. Lý do ở những dòng trên; sửa rồi chạy lại.',
      );
  }
  return { entry: join(folder, 'server/entry.mjs'), assets: join(folder, 'client') };
}

/** Compiles the routes into `cache/routes` in this process, whatever is there. */
export async function compileRoutesHere({ root, cache, version }: RoutesSource): Promise<void> {
  const folder = join(cache, 'routes');
  const fresh = `${folder}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  const { build } = await import('astro');
  const own = join(cache, 'astro');
  const code = isWritable(root) ? root : copyOfCode(root, join(own, 'code'));
  await build({ root: code, outDir: fresh, cacheDir: own, vite: { cacheDir: join(own, 'vite') }, logLevel: 'error' });
  writeFileSync(join(fresh, CHECKSUM_FILE), checksumOf(fresh, version));
  rmSync(folder, { recursive: true, force: true });
  renameSync(fresh, folder);
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** What Astro compiles. It writes files of its own beside them, so a folder of code that cannot be written is copied. */
const CODE = ['src', 'public', 'astro.config.ts', 'tsconfig.json', 'package.json'];

function copyOfCode(root: string, copy: string): string {
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  for (const part of CODE) cpSync(join(root, part), join(copy, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'dir');
  return copy;
}

const isCompiled = (folder: string, version: string): boolean =>
  existsSync(join(folder, CHECKSUM_FILE)) &&
  readFileSync(join(folder, CHECKSUM_FILE), 'utf8') === checksumOf(folder, version);

const checksumOf = (folder: string, version: string): string =>
  digest(
    [
      version,
      ...filesBelow(folder)
        .filter((path) => path !== CHECKSUM_FILE)
        .map((path) => `${path} ${digest(readFileSync(join(folder, path)))}`),
    ].join('\n'),
  );
