import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { blobId } from './blob-id.ts';
import { listContent } from './list-content.ts';

const LATER = 8e15;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'list-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const git = (cwd: string, ...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.vn', '-c', 'core.autocrlf=false', ...args], {
    cwd,
    encoding: 'utf8',
    stdio: 'pipe',
  });

const idOf = (text: string): string => blobId(Buffer.from(text));

async function list(dir = folder): Promise<Record<string, string>> {
  const { files } = await listContent(dir, new Map(), LATER);
  return Object.fromEntries(files.map(({ path, blob }) => [path, blob] as const).sort());
}

test('a blob id is the one that git gives', () => {
  write('a.md', 'Tin tức\r\n');
  git(folder, 'init', '-q');
  expect(git(folder, 'hash-object', '--no-filters', 'a.md').trim()).toBe(idOf('Tin tức\r\n'));
});

describe('without git', () => {
  test('every file of a known kind, with its kind', async () => {
    for (const path of [
      'site.yml',
      'articles/2022/04/tin.md',
      'articles/bai.md',
      'pages/lien-he.md',
      'notices/cup-dien.md',
      'comments/tin/1.md',
      'media/2022/ảnh tết.jpg',
    ])
      write(path, path);
    const { files, problems } = await listContent(folder, new Map(), LATER);
    expect(problems).toEqual([]);
    expect(files.map(({ kind, path, blob }) => `${kind} ${path} ${blob === idOf(path)}`).sort()).toEqual([
      'article articles/2022/04/tin.md true',
      'article articles/bai.md true',
      'comment comments/tin/1.md true',
      'media media/2022/ảnh tết.jpg true',
      'notice notices/cup-dien.md true',
      'page pages/lien-he.md true',
      'site site.yml true',
    ]);
  });

  test('files that nothing reads are problems, what editors leave behind is not', async () => {
    const strays = [
      'articles/2022/anh.jpg',
      'articles/2022/bai.MD',
      'articles/2022/bai.docx',
      'bai-viet/2022/tin.md',
      'notices/2022/cup-dien.md',
      'site.yaml',
    ];
    for (const path of [
      ...strays,
      '.git-blame',
      'README.md',
      'articles/.DS_Store',
      'articles/~$bai.docx',
      'articles/tin.md~',
      'LICENSE',
    ])
      write(path, '');
    symlinkSync(join(folder, 'README.md'), join(folder, 'articles/lien-ket.md'));
    const { files, problems } = await listContent(folder, new Map(), LATER);
    expect(files).toEqual([]);
    expect(problems.map((problem) => problem.place.path).sort()).toEqual([...strays, 'articles/lien-ket.md'].sort());
  });

  test('an unchanged file is known by its stamp, a changed one is read', async () => {
    write('articles/a.md', 'A');
    write('articles/b.md', 'B');
    const first = await listContent(folder, new Map(), LATER);
    const marked = new Map([...first.stamps].map(([path, stamp]) => [path, { ...stamp, blob: `remembered ${path}` }]));
    write('articles/b.md', 'BB');
    const { files } = await listContent(folder, marked, LATER);
    expect(files.map(({ blob }) => blob).sort()).toEqual([idOf('BB'), 'remembered articles/a.md'].sort());
  });

  test('a file written just now is not remembered: it may change again within the same tick', async () => {
    write('articles/a.md', 'A');
    utimesSync(join(folder, 'articles/a.md'), 1000, 1000);
    const { stamps } = await listContent(folder, new Map(), 0);
    expect(stamps.size).toBe(0);
  });

  test('a folder that does not exist throws', async () => {
    await expect(list(join(folder, 'none'))).rejects.toThrow('ENOENT');
  });
});

describe('in a repository', () => {
  beforeEach(() => {
    for (const path of [
      'articles/2022/04/giữ.md',
      'articles/2022/04/đổi.md',
      'articles/2022/04/xóa.md',
      'articles/2022/04/dời.md',
    ])
      write(path, path);
    write('site.yml', 'name: A');
    git(folder, 'init', '-q');
  });

  const commit = (): void => {
    git(folder, 'add', '-A');
    git(folder, 'commit', '-q', '-m', 'content');
  };

  /** The same folder as if git did not exist: what every listing must equal. */
  const onDisk = async (dir = folder): Promise<Record<string, string>> => {
    const hidden = join(folder, '.git');
    renameSync(hidden, join(folder, '.hidden'));
    const listed = await list(dir);
    renameSync(join(folder, '.hidden'), hidden);
    return listed;
  };

  test('without any commit', async () => {
    expect(await list()).toEqual(await onDisk());
    expect(Object.keys(await list())).toHaveLength(5);
  });

  test('committed, then changed, deleted, renamed, added, staged and ignored files', async () => {
    commit();
    expect(await list()).toEqual(await onDisk());
    appendFileSync(join(folder, 'articles/2022/04/đổi.md'), ' thêm');
    rmSync(join(folder, 'articles/2022/04/xóa.md'));
    git(folder, 'mv', 'articles/2022/04/dời.md', 'articles/2022/04/đã dời.md');
    write('articles/2022/05/mới.md', 'mới');
    write('articles/2022/05/"ngoặc"\n.md', 'tên lạ');
    write('articles/2022/05/nháp.md', 'nháp');
    write('articles/2022/05/bỏ/qua.md', 'bỏ qua');
    write('.gitignore', 'nháp.md\nbỏ/\n');
    write('articles/2022/06/a.md', 'một');
    git(folder, 'add', 'articles/2022/06/a.md');
    write('articles/2022/06/a.md', 'hai');
    const listed = await list();
    expect(listed).toEqual(await onDisk());
    expect(Object.keys(listed)).toHaveLength(9);
    expect(listed['articles/2022/06/a.md']).toBe(idOf('hai'));
  });

  test('a content folder below the top of the repository', async () => {
    write('nội dung/articles/a.md', 'A');
    write('nội dung/articles/b.md', 'B');
    commit();
    write('nội dung/articles/b.md', 'BB');
    write('nội dung/articles/c.md', 'C');
    const listed = await list(join(folder, 'nội dung'));
    expect(listed).toEqual(await onDisk(join(folder, 'nội dung')));
    expect(listed).toEqual({ 'articles/a.md': idOf('A'), 'articles/b.md': idOf('BB'), 'articles/c.md': idOf('C') });
  });

  test('a content folder that the repository ignores', async () => {
    write('.gitignore', 'dist/\n');
    commit();
    write('dist/articles/a.md', 'A');
    expect(await list(join(folder, 'dist'))).toEqual({ 'articles/a.md': idOf('A') });
  });

  test('a repository inside the content folder', async () => {
    commit();
    write('media/kho/ảnh.svg', '<svg/>');
    git(join(folder, 'media/kho'), 'init', '-q');
    git(join(folder, 'media/kho'), 'add', '-A');
    git(join(folder, 'media/kho'), 'commit', '-q', '-m', 'pictures');
    expect((await list())['media/kho/ảnh.svg']).toBe(idOf('<svg/>'));
    git(folder, '-c', 'advice.addEmbeddedRepo=false', 'add', 'media/kho');
    git(folder, 'commit', '-q', '-m', 'pictures');
    expect((await list())['media/kho/ảnh.svg']).toBe(idOf('<svg/>'));
    write('media/kho/ảnh.svg', '<svg></svg>');
    expect((await list())['media/kho/ảnh.svg']).toBe(idOf('<svg></svg>'));
  });

  test('only files that git does not vouch for are stamped', async () => {
    commit();
    write('articles/2022/04/đổi.md', 'khác');
    const { stamps } = await listContent(folder, new Map(), LATER);
    expect([...stamps.keys()]).toEqual(['articles/2022/04/đổi.md']);
  });
});
