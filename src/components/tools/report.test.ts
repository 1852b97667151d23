import { expect, test } from 'vitest';
import { siteSchema } from '../../model/site.ts';
import { paragraphsOf } from './paragraphs.ts';
import { reportLink } from './report.ts';

const settings = { name: 'Báo', url: 'https://bao.example.vn', categories: [{ slug: 'a', name: 'A' }] };
const article = { title: 'Tin & tức?', address: '/a.html' };

test('a report is a mail to the newsroom with the address of the article', () => {
  const site = siteSchema.parse({ ...settings, legal: { email: 'toasoan@bao.example.vn' } });
  const link = new URL(reportLink(site, article) ?? '');
  expect(link.pathname).toBe('toasoan@bao.example.vn');
  expect(link.searchParams.get('subject')).toBe('Báo lỗi: Tin & tức?');
  expect(link.searchParams.get('body')).toBe('Địa chỉ bài: https://bao.example.vn/a.html\r\n\r\n');
});

test('there is no report without an address to send it to', () => {
  expect(reportLink(siteSchema.parse(settings), article)).toBeUndefined();
});

test('a comment is paragraphs of lines', () => {
  expect(paragraphsOf('Một\nhai\n\n \nba <b>\n')).toEqual([['Một', 'hai'], ['ba <b>']]);
});
