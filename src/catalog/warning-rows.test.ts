import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { syncArchive } from '../build/sync-archive.ts';
import { closeCatalog, openCatalog } from './open.ts';

let folder: string;
let content: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'warnings-'));
  content = join(folder, 'content');
  write('site.yml', 'name: A\nurl: https://a.vn\ncategories: [{ slug: thoi-su, name: Thời sự }]\n');
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(content, path)), { recursive: true });
  writeFileSync(join(content, path), text);
}

const article = (month: string, lines = ''): void =>
  write(
    'articles/2022/04/tin.md',
    `---\ntitle: Tin\ndate: 2022-${month}-22\ntime: 07:04\nauthor: Lan\ncategory: thoi-su\n${lines}---\n\nMưa lớn.\n`,
  );

/** The codes of what is told by one run over the catalog that the last run left. */
async function told(): Promise<string[]> {
  const file = join(folder, 'catalog.db');
  const db = openCatalog(file, 'test');
  const { problems } = await syncArchive(db, content, '2022-05-01T00:00', () => {});
  closeCatalog(db, file);
  return problems.map(({ code }) => code);
}

test('a warning is told in each run, until the file is mended or gone', async () => {
  article('05');
  expect(await told()).toEqual(['ngay-khac-thu-muc']);
  expect(await told()).toEqual(['ngay-khac-thu-muc']);
  article('04');
  expect(await told()).toEqual([]);
  article('05');
  expect(await told()).toEqual(['ngay-khac-thu-muc']);
  rmSync(join(content, 'articles/2022/04/tin.md'));
  expect(await told()).toEqual([]);
});

test('while a file has errors, the warnings of what is known of it rest', async () => {
  article('05');
  await told();
  article('05', 'kind: foto\n');
  expect(await told()).toEqual(['gia-tri-la']);
  expect(await told()).toEqual(['gia-tri-la']);
  article('05');
  expect(await told()).toEqual(['ngay-khac-thu-muc']);
});
