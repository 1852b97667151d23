import { expect, test } from 'vitest';
import { type FetchFile, fetchWhole } from './fetch-file.ts';

const json = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes));
const errorPage = () => new Response('<!doctype html><title>502</title>');

test('what is no such file is asked for once more, past what the browser has kept', async () => {
  const fresh: (boolean | undefined)[] = [];
  const get: FetchFile = async (_, options) => (fresh.push(options.fresh) === 1 ? errorPage() : new Response('[7]'));
  expect(await fetchWhole(get, '/a.json', {}, json)).toEqual([7]);
  expect(fresh).toEqual([undefined, true]);
});

test('a file that cannot be had twice is told', async () => {
  for (const answer of [errorPage, () => new Response('', { status: 500 }), () => Promise.reject(new TypeError())])
    await expect(fetchWhole(async () => answer(), '/a.json', {}, json)).rejects.toThrow();
});
