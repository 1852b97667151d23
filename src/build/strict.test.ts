import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { articleOfMonth, type MadeArchive, pathOf, writeArchive } from '../testing/made-archive.ts';
import { createTrial, type Trial } from '../testing/trial.ts';

const NOW = '2022-06-01T00:00';
let trial: Trial;

beforeEach(() => {
  trial = createTrial();
});
afterEach(() => trial.remove());

const archive = (text: string): MadeArchive => ({
  now: NOW,
  categories: [{ slug: 'thoi-su', name: 'Thời sự' }],
  feedItems: 2,
  articles: [articleOfMonth(1), articleOfMonth(2, { text })],
  pictures: {},
  others: {},
});
const isOut = (number: number): boolean => existsSync(trial.at(`out/2022/0${number}/11/bai-${number}.html`));

/** Whether a build wrote the site. None of these archives has errors. */
async function builds(strict: boolean): Promise<boolean> {
  let isBuilt = false;
  const onReport = (): void => {
    isBuilt = true;
  };
  expect(await trial.build('out', 'cache', NOW, { strict, onReport })).toEqual([]);
  return isBuilt;
}

test('where there are warnings, a strict build writes nothing; another builds', async () => {
  writeArchive(trial.content, archive('[Bài kia](/khong-co.html)'));
  expect([await builds(true), isOut(1)]).toEqual([false, false]);
  expect([await builds(false), isOut(1)]).toEqual([true, true]);
});

test('where an address would be lost, a strict build removes nothing; another does', async () => {
  writeArchive(trial.content, archive('Nắng.'));
  expect(await builds(true)).toBe(true);
  rmSync(join(trial.content, pathOf(articleOfMonth(2))));
  expect([await builds(true), isOut(2)]).toEqual([false, true]);
  expect([await builds(false), isOut(2)]).toEqual([true, false]);
  expect(await builds(true)).toBe(true);
});
