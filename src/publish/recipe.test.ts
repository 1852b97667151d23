import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { git } from '../testing/git.ts';
import { lendRoutes } from '../testing/lent-routes.ts';
import type { Server } from './serve.ts';
import { hasProgram } from './testing/programs.ts';
import { startNginxWith } from './testing/web-servers.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const guide = readFileSync(join(ROOT, 'content/PUBLISHING.md'), 'utf8');

/** A piece of the guide's code, which stands under a name, with the server's folders below another one. */
const recipe = (name: string, at: string): string =>
  (new RegExp(`\`\`\`\\w+ ${name}\\n([\\s\\S]*?)\`\`\``).exec(guide)?.[1] ?? '').replaceAll('/srv/', `${at}/`);

const isThere = hasProgram('nginx');
const folder = mkdtempSync(join(tmpdir(), 'recipe-'));
const at = (path: string): string => join(folder, path);
let server: Server | undefined;

function write(path: string, text: string): void {
  mkdirSync(join(at('viet'), path, '..'), { recursive: true });
  writeFileSync(join(at('viet'), path), text);
}

function push(message: string): void {
  git(at('viet'), 'add', '-A');
  git(at('viet'), 'commit', '--quiet', '-m', message);
  git(at('viet'), 'push', '--quiet', 'origin', 'HEAD:main');
}

const article = (title: string): string =>
  `---\ntitle: ${title}\ndate: 2022-04-22\ntime: 07:04\nauthor: A\ncategory: a\n---\n\nMưa.\n`;

beforeAll(async () => {
  if (!isThere) return;
  git(folder, 'init', '--quiet', '--bare', '--initial-branch', 'main', at('bao.git'));
  git(folder, 'clone', '--quiet', at('bao.git'), at('viet'));
  // The program as it is here, with a newspaper of its own.
  for (const part of [
    'src',
    'scripts',
    'public',
    'astro.config.ts',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
  ])
    cpSync(join(ROOT, part), join(at('viet'), part), { recursive: true });
  write('.gitignore', 'node_modules\n.cache\ndist\n.astro\n');
  write('content/site.yml', 'name: Báo\nurl: https://bao.vn\ncategories: [{ slug: a, name: A }]\n');
  write(
    'content/publish.yml',
    `targets:\n  - { name: thu, kind: folder, folder: ${at('bao')}, private: ${at('bao-rieng')} }\n`,
  );
  write('content/articles/2022/04/bai-mot.md', article('Bài một'));
  push('Nội dung');
  git(folder, 'clone', '--quiet', at('bao.git'), at('toa-soan'));
  symlinkSync(join(ROOT, 'node_modules'), join(at('toa-soan'), 'node_modules'));
  await lendRoutes(inject('shared'), at('toa-soan/.cache'));
  writeFileSync(at('bao.git/hooks/post-receive'), recipe('post-receive', folder));
  chmodSync(at('bao.git/hooks/post-receive'), 0o755);
});
afterAll(async () => {
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

test.skipIf(!isThere)('what is pushed into the bare repository of the guide is served by its nginx', async () => {
  write('content/articles/2022/04/bai-hai.md', article('Bài hai'));
  push('Bài hai');
  server = await startNginxWith((port) =>
    recipe('nginx.conf', folder)
      .replace('listen 80;', `listen 127.0.0.1:${port};`)
      .replace('server_name bao.example.vn;', 'server_name localhost;'),
  );
  const get = async (path: string): Promise<[number, string]> => {
    const answer = await fetch(`${server?.origin}${path}`);
    return [answer.status, await answer.text()];
  };
  expect(await get('/2022/04/22/bai-hai.html')).toEqual([200, expect.stringContaining('Bài hai')]);
  expect((await fetch(`${server.origin}/`)).headers.get('content-security-policy')).toContain("default-src 'none'");

  write('content/articles/2022/04/bai-hai.md', article('Bài hai, đã sửa'));
  push('Sửa');
  expect((await get('/2022/04/22/bai-hai.html'))[1]).toContain('Bài hai, đã sửa');
  expect((await get('/'))[1]).toContain('Bài hai, đã sửa');

  git(at('viet'), 'revert', '--no-edit', 'HEAD');
  git(at('viet'), 'push', '--quiet', 'origin', 'HEAD:main');
  expect((await get('/2022/04/22/bai-hai.html'))[1]).not.toContain('đã sửa');
});
