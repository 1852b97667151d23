import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { git } from '../../testing/git.ts';
import { blobId } from './blob-id.ts';
import type { ContentChanges, ListingMemory } from './content-changes.ts';
import type { KnownFile } from './file-stat.ts';
import { filesOfTree, GitFailed, pathsOfTree } from './git-files.ts';
import { listChanges } from './list-changes.ts';

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

const idOf = (text: string): string => blobId(Buffer.from(text));

const NOTHING: ListingMemory = { source: undefined, knownFiles: () => new Map(), folders: () => new Map() };

/** What a catalog would remember of a listing: the blob ids that it told, or that reading the files tells. */
function memoryOf(changes: ContentChanges, dir = folder): ListingMemory {
  const knownFiles = new Map<string, KnownFile>();
  for (const { path, blob, stat } of changes.present)
    if (stat) knownFiles.set(path, { ...stat, blob: blob ?? blobId(readFileSync(join(dir, path))) });
  const folders = new Map([...changes.folders].flatMap(([name, digest]) => (digest === null ? [] : [[name, digest]])));
  const isOf = (path: string, name: string): boolean => path.slice(0, path.lastIndexOf('/') + 1) === name;
  return {
    source: changes.source,
    knownFiles: (name) => new Map([...knownFiles].filter(([path]) => name === undefined || isOf(path, name))),
    folders: () => folders,
  };
}

/** Every file with its blob id, by a complete listing. */
async function list(dir = folder): Promise<Record<string, string>> {
  const { present, isComplete } = await listChanges(dir, NOTHING, LATER);
  expect(isComplete).toBe(true);
  return Object.fromEntries(
    present.map(({ path, blob }) => [path, blob ?? blobId(readFileSync(join(dir, path)))] as const).sort(),
  );
}

/** What changed since a listing, as a list of words. */
async function since(before: ListingMemory, clock = LATER): Promise<string[]> {
  const { present, gone, isComplete } = await listChanges(folder, before, clock);
  expect(isComplete).toBe(false);
  return [...present.map(({ path }) => path), ...gone.map((path) => `- ${path}`)].sort();
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
    const { present, unread } = await listChanges(folder, NOTHING, LATER);
    expect(unread).toEqual([]);
    expect(present.map(({ kind, path }) => `${kind} ${path}`).sort()).toEqual([
      'article articles/2022/04/tin.md',
      'article articles/bai.md',
      'comment comments/tin/1.md',
      'media media/2022/ảnh tết.jpg',
      'notice notices/cup-dien.md',
      'page pages/lien-he.md',
      'site site.yml',
    ]);
  });

  test('files that nothing reads are problems, what editors leave behind is not', async () => {
    const unread = [
      'articles/2022/anh.jpg',
      'articles/2022/bai.MD',
      'articles/2022/bai.docx',
      'bai-viet/2022/tin.md',
      'notices/2022/cup-dien.md',
      'site.yaml',
    ];
    for (const path of [
      ...unread,
      '.git-blame',
      'README.md',
      'articles/.DS_Store',
      'articles/~$bai.docx',
      'articles/tin.md~',
      'LICENSE',
    ])
      write(path, '');
    symlinkSync(join(folder, 'README.md'), join(folder, 'articles/lien-ket.md'));
    const { present, unread: found } = await listChanges(folder, NOTHING, LATER);
    expect(present).toEqual([]);
    expect(found.sort()).toEqual([...unread, 'articles/lien-ket.md'].sort());
  });

  test('only files of folders in which something has changed are listed again, by their knownFiles', async () => {
    for (const path of ['articles/1/a.md', 'articles/1/b.md', 'articles/2/c.md', 'articles/3/d.md']) write(path, path);
    const first = memoryOf(await listChanges(folder, NOTHING, LATER));
    expect(await since(first)).toEqual([]);
    write('articles/1/b.md', 'khác');
    rmSync(join(folder, 'articles/3'), { recursive: true });
    expect(await since(first)).toEqual(['- articles/3/d.md', 'articles/1/a.md', 'articles/1/b.md']);
    const { present } = await listChanges(folder, first, LATER);
    expect(present.map(({ path, blob }) => [path, blob]).sort()).toEqual([
      ['articles/1/a.md', idOf('articles/1/a.md')],
      ['articles/1/b.md', undefined],
    ]);
  });

  test('a file written just now is read again: it may change within the same tick', async () => {
    write('articles/a.md', 'A');
    const first = memoryOf(await listChanges(folder, NOTHING, 0));
    expect(await since(first, 0)).toEqual(['articles/a.md']);
    const second = await listChanges(folder, first, LATER);
    expect(second.present.map(({ blob }) => blob)).toEqual([undefined]);
    expect(await since(memoryOf(second))).toEqual([]);
    rmSync(join(folder, 'articles/a.md'));
    expect(await since(first, 0)).toEqual(['- articles/a.md']);
  });

  test('what is remembered of another folder is not believed', async () => {
    write('a/articles/a.md', 'A');
    const memory = memoryOf(await listChanges(join(folder, 'a'), NOTHING, LATER), join(folder, 'a'));
    renameSync(join(folder, 'a'), join(folder, 'b'));
    expect((await listChanges(join(folder, 'b'), memory, LATER)).isComplete).toBe(true);
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

  test('a later listing tells what differs from the one before: committed, edited, restored', async () => {
    commit();
    const first = memoryOf(await listChanges(folder, NOTHING, LATER));
    expect(await since(first)).toEqual([]);
    write('articles/2022/04/đổi.md', 'khác');
    write('articles/2022/04/mới.md', 'mới');
    expect(await since(first)).toEqual(['articles/2022/04/mới.md', 'articles/2022/04/đổi.md']);
    const second = memoryOf(await listChanges(folder, first, LATER));
    expect([...second.knownFiles().keys()].sort()).toEqual(['articles/2022/04/mới.md', 'articles/2022/04/đổi.md']);
    git(folder, 'checkout', '-q', '--', 'articles/2022/04/đổi.md');
    rmSync(join(folder, 'articles/2022/04/mới.md'));
    expect(await since(second)).toEqual(['- articles/2022/04/mới.md', 'articles/2022/04/đổi.md']);
    rmSync(join(folder, 'articles/2022/04/xóa.md'));
    commit();
    expect(await since(second)).toEqual([
      '- articles/2022/04/mới.md',
      '- articles/2022/04/xóa.md',
      'articles/2022/04/đổi.md',
    ]);
    const restored = await listChanges(folder, second, LATER);
    expect(restored.present.map(({ blob }) => blob)).toEqual([idOf('articles/2022/04/đổi.md')]);
  });

  test('a commit that the repository no longer knows makes the listing a complete one', async () => {
    commit();
    const memory = { ...NOTHING, source: `git ${'0'.repeat(39)}1` };
    expect((await listChanges(folder, memory, LATER)).isComplete).toBe(true);
  });
});

test('where git fails, nothing is taken for gone', async () => {
  git(folder, 'init', '-q');
  const unknown = '0123456789abcdef0123456789abcdef01234567';
  await expect(filesOfTree(folder, unknown)).rejects.toThrow(GitFailed);
  await expect(pathsOfTree(folder, unknown, ['articles/tin.md'])).rejects.toThrow(
    /^git ls-tree không chạy được trong .+: fatal: .+[^.]\. Sửa chỗ đó rồi chạy lại\.$/s,
  );
});
