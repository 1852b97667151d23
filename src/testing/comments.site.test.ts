import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { build } from '../build/build.ts';
import { isError } from '../diagnostics/problem.ts';
import { type Server, serve } from '../publish/serve.ts';
import { findingsOf } from './axe.ts';
import { launchBrowser } from './browser.ts';
import { lendRoutes } from './lent-routes.ts';

const POST = 'https://binh-luan.example.vn/gui';
const ARTICLE = '/2022/04/22/tin.html';
/** An address as readers paste them. */
const LONG_WORD = `https://a.vn/${'x'.repeat(300)}`;
const folder = mkdtempSync(join(tmpdir(), 'comments-'));
let server: Server;
let browser: Browser;

beforeAll(async () => {
  await lendRoutes(inject('shared'), join(folder, 'cache'));
  write(
    'articles/tin.md',
    '---\ntitle: Tin\ndate: 2022-04-22\ntime: 07:04\nauthor: A\ncategory: a\nid: 7\n---\nTin.\n',
  );
  write(
    'comments/7/1.md',
    `---\nname: <b>Bình</b>\ndate: 2022-04-23\ntime: 08:00\n---\nMột <script>alert(1)</script>\nhai ${LONG_WORD}\n\nba\n`,
  );
  server = await serve(join(folder, 'out'));
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

function write(path: string, text: string): void {
  const file = join(folder, 'content', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** The article's page where site.yml says `comments` of comments. */
async function articleWith(comments: string): Promise<Page> {
  write(
    'site.yml',
    `name: Báo\nurl: https://bao.example.vn\ncategories:\n  - { slug: a, name: A }\ncomments: ${comments}\n`,
  );
  const { problems } = await build({
    root: resolve(import.meta.dirname, '../..'),
    content: join(folder, 'content'),
    out: join(folder, 'out'),
    cache: join(folder, 'cache'),
    jobs: 1,
    now: '2026-11-24T08:00',
    clean: false,
  });
  expect(problems.filter(isError)).toEqual([]);
  const page = await browser.newPage({ serviceWorkers: 'block' });
  await page.goto(server.origin + ARTICLE);
  return page;
}

test('comments are printed as they were typed, and the form posts to the address of site.yml', async () => {
  const page = await articleWith(`{ enabled: true, post: "${POST}" }`);
  const comment = page.locator('.comment');
  expect(await comment.locator('.comment-name').textContent()).toBe('<b>Bình</b>');
  expect(await comment.locator('p').last().textContent()).toBe('ba');
  expect(await comment.textContent()).toContain('<script>alert(1)</script>');
  expect(await findingsOf(page)).toEqual([]);
  expect(await comment.evaluate((box) => box.getBoundingClientRect().right <= innerWidth)).toBe(true);

  await page.route(POST, (route) => route.fulfill({ body: 'Đã nhận' }));
  await page.getByLabel('Tên của bạn').fill('Lan');
  await page.getByRole('textbox', { name: 'Bình luận' }).fill('Hay quá');
  const [request] = await Promise.all([
    page.waitForRequest(POST),
    page.getByRole('button', { name: 'Gửi bình luận' }).click(),
  ]);
  expect(request.method()).toBe('POST');
  expect(Object.fromEntries(new URLSearchParams(request.postData() ?? ''))).toEqual({
    id: '7',
    url: `https://bao.example.vn${ARTICLE}`,
    name: 'Lan',
    email: '',
    text: 'Hay quá',
  });
  await page.close();
});

test('the form is a prepared letter where site.yml has a mail address only', async () => {
  const page = await articleWith('{ enabled: true, mail: y@bao.example.vn }');
  const form = page.locator('.comment-form');
  expect(await form.getByRole('heading').textContent()).toBe('Viết bình luận mới');
  const action = new URL((await form.getAttribute('action')) ?? '');
  expect([action.pathname, action.searchParams.get('subject')]).toEqual(['y@bao.example.vn', 'Bình luận: Tin']);
  expect(await form.getAttribute('enctype')).toBe('text/plain');
  expect(await form.locator('[name="Bài"]').inputValue()).toBe(`https://bao.example.vn${ARTICLE}`);
  const required = await form.locator(':required').evaluateAll((all) => all.map((field) => field.getAttribute('name')));
  expect(required).toEqual(['Tên', 'Bình luận']);
  await page.close();
});

test('there is nothing where comments are off', async () => {
  const page = await articleWith('{ enabled: false }');
  expect(await page.locator('.story h1').textContent()).toBe('Tin');
  expect(await page.locator('.comments, .comment').count()).toBe(0);
  await page.close();
});
