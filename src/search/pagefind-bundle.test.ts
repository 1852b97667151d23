import { expect, test } from 'vitest';
import { createPagefindReader } from './client/pagefind-reader.ts';
import { makeBundle, runtimeFiles } from './pagefind-bundle.ts';
import { PAGEFIND_VERSION } from './pagefind-runtime.ts';
import { END, GAP, MORE } from './slots.ts';
import { importModule } from './testing/memory-index.ts';
import { anySpelling, wordToken } from './token.ts';

/*
 * What slots.ts and the client take for granted of Pagefind, on small bundles: an upgrade that does otherwise fails here.
 */

const runtime = new Map(await runtimeFiles());
const decode = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
let bundles = 0;

/** A bundle as a browser reads it. `missing` names a file that cannot be had, as often as it says. */
async function read(content: string, chunkSize: number, missing?: { path: RegExp; times: number }) {
  const folder = `/search/${bundles++}/`;
  const files = new Map((await makeBundle(content, chunkSize)).map(([path, bytes]) => [`${folder}${path}`, bytes]));
  const answer = async (address: string): Promise<Response> => {
    const path = address.replace(/\?.*$/, '');
    const bytes = path === '/wasm' ? runtime.get('wasm.unknown.pagefind') : files.get(path);
    if (missing?.path.test(path) && missing.times-- > 0) return new Response(null, { status: 503 });
    return new Response(bytes ? new Uint8Array(bytes) : null, { status: bytes ? 200 : 404 });
  };
  const reader = createPagefindReader(
    answer,
    () => importModule(runtime.get('pagefind.js') ?? new Uint8Array()),
    async () => '/wasm',
  );
  const bundle = reader.open(folder, 'v1');
  return { files, find: (token: string, also: string[] = []) => bundle.positions(token, also, {}) };
}

test('package.json names the version that is here', async () => {
  const [entry] = (await makeBundle(`a ${END}`, 100)).filter(([path]) => path === 'pagefind-entry.json');
  expect(JSON.parse(decode(entry?.[1]))).toMatchObject({
    version: PAGEFIND_VERSION,
    languages: { vi: { page_count: 1 } },
  });
});

test('a token takes one position, a dot takes one and is not indexed', async () => {
  const { find } = await read(`a09 ${GAP} b09 a09 ${GAP} ${GAP} ${MORE} b09 ${END}`, 100);
  expect(await find('a09')).toEqual([0, 3]);
  expect(await find('b09')).toEqual([2, 7]);
  expect(await find(MORE)).toEqual([6]);
  expect(await find('c09')).toEqual([]);
});

test('a record of dots alone can be read', async () => {
  const { find } = await read(`${GAP} ${GAP} ${END}`, 100);
  expect(await find('a09')).toEqual([]);
});

test('all tokens that begin so are found, and no others', async () => {
  const words = ['hà', 'ha', 'hạ', 'hàn', 'hanh', 'đa', 'da', '2', '20', '2024', 'b52', 'ﬁ', 'ü', 'я', '越'];
  const { find } = await read(`${words.map(wordToken).join(' ')} ${END}`, 100);
  expect(await find(anySpelling('ha'))).toEqual([0, 1, 2]);
  for (const [position, word] of words.entries()) expect(await find(wordToken(word)), word).toEqual([position]);
});

test('far positions are exact', async () => {
  const content = Array.from({ length: 200_000 }, (_, i) => (i % 70_000 === 69_999 ? 'a09' : GAP)).join(' ');
  const { find } = await read(`${content} ${END}`, 100);
  expect(await find('a09')).toEqual([69_999, 139_999]);
});

test('chunks are cut by their size, and each token is found in its own', async () => {
  const onsets = ['b', 'c', 'd', 'đ', 'h', 'kh', 'l', 'm', 'n', 'ng', 'ph', 't', 'th', 'tr', 'v'];
  const words = onsets.flatMap((onset) =>
    ['a', 'à', 'á', 'ạ', 'an', 'àn', 'ang', 'ăng', 'âng', 'ê', 'ơ'].map((rime) => onset + rime),
  );
  const { files, find } = await read(`${words.map(wordToken).join(' ')} ${words.map(wordToken).join(' ')} ${END}`, 12);
  expect([...files.keys()].filter((path) => path.endsWith('.pf_index')).length).toBeGreaterThan(15);
  for (const [position, word] of words.entries())
    expect(await find(wordToken(word)), word).toEqual([position, position + words.length]);
});

test('spellings that lie in several chunks are found together when each is named', async () => {
  const words = ['a', 'à', 'á', 'ả', 'ã', 'ạ', 'â', 'ầ', 'ấ', 'ẩ', 'ẫ', 'ậ', 'ă', 'ằ', 'ắ'];
  const { files, find } = await read(`${words.map(wordToken).join(' ')} ${END}`, 3);
  expect([...files.keys()].filter((path) => path.endsWith('.pf_index')).length).toBeGreaterThan(4);
  expect(await find(anySpelling('a'), words.map(wordToken))).toEqual([...words.keys()]);
});

test('the same content gives the same files, and nothing but what browsers read', async () => {
  const content = `a09 b09 ${GAP} a0f9 ${END}`;
  const [first, second] = [await makeBundle(content, 100), await makeBundle(content, 100)];
  expect(first).toEqual(second);
  expect(first.map(([path]) => path.replace(/[0-9a-f]{6,}/, '…')).sort()).toEqual([
    'index/vi_….pf_index',
    'pagefind-entry.json',
    'pagefind.vi_….pf_meta',
  ]);
});

test.each([
  /pf_index$/,
  /pf_meta$/,
  /entry\.json$/,
])('a file that cannot be had is told, and had the next time: %s', async (path) => {
  const once = await read(`a09 ${GAP} a09 ${END}`, 100, { path, times: 1 });
  expect(await once.find('a09')).toEqual([0, 2]);
  const twice = await read(`a09 ${GAP} a09 ${END}`, 100, { path, times: 2 });
  await expect(twice.find('a09')).rejects.toThrow('503');
  expect(await twice.find('a09')).toEqual([0, 2]);
});
