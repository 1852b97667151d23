import { describe, expect, test } from 'vitest';
import { citeApa, citeBibtex } from './citation.ts';

const site = { name: 'Báo Hậu Giang', url: 'https://bao.example.vn' };
const article = {
  id: '142279',
  title: 'Nước về trên kinh Xà No',
  at: '2022-04-05T07:04',
  address: '/2022/04/05/nuoc-ve.html',
  authors: [
    { slug: 'hong-diem', name: 'Hồng Diễm' },
    { slug: 'gia-khanh', name: 'Gia Khánh' },
  ],
};

describe('citation', () => {
  test('is APA', () => {
    expect(citeApa(site, article)).toBe(
      'Hồng Diễm & Gia Khánh. (2022, 5 tháng 4). Nước về trên kinh Xà No. Báo Hậu Giang. https://bao.example.vn/2022/04/05/nuoc-ve.html',
    );
  });

  test('adds no second mark to a title that ends with one', () => {
    expect(citeApa(site, { ...article, title: 'Nước về?', authors: article.authors.slice(0, 1) })).toContain(
      'Hồng Diễm. (2022, 5 tháng 4). Nước về? Báo',
    );
  });

  test('is BibTeX in which no letter of the title is a command', () => {
    expect(
      citeBibtex(site, { ...article, id: 'bài số 1', title: 'Lãi 5% & {vốn} $1_000 \\ ~' }),
    ).toBe(`@article{b-i-s--1,
  author = {{Hồng Diễm} and {Gia Khánh}},
  title = {{Lãi 5\\% \\& \\{vốn\\} \\$1\\_000 \\textbackslash{} \\textasciitilde{}}},
  journal = {Báo Hậu Giang},
  year = {2022},
  month = apr,
  day = {5},
  url = {https://bao.example.vn/2022/04/05/nuoc-ve.html},
  language = {vietnamese}
}`);
  });
});
