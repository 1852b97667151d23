import { expect, test } from 'vitest';
import { formatProblem } from '../../diagnostics/format-problem.ts';
import { parsePublishing } from './parse-publishing.ts';

const parse = (text: string) => parsePublishing(Buffer.from(text));
const told = (text: string): string =>
  parse(text)
    .problems.map((problem) => formatProblem(problem, text, { color: false }))
    .join('\n');

test('every kind of target', () => {
  const { publishing, problems } = parse(`targets:
  - { name: chinh, kind: s3, bucket: bao-vn, endpoint: "https://kho.example.vn/", private: bao-rieng, tell: [hub] }
  - name: may-chu
    kind: server
    host: xuatban@bao.example.vn
    port: 2222
    folder: /srv/bao
    purge: { kind: cloudflare, zone: abc }
  - { name: thu, kind: folder, folder: ../bao }
`);
  expect(problems).toEqual([]);
  expect(publishing?.targets.map(({ name, kind, tell }) => [name, kind, tell])).toEqual([
    ['chinh', 's3', ['hub']],
    ['may-chu', 'server', []],
    ['thu', 'folder', []],
  ]);
  expect(publishing?.targets[0]?.endpoint).toBe('https://kho.example.vn');
});

test.each([
  ['a kind that is none', 'targets: [{ name: a, kind: ftp, folder: /srv }]'],
  ['what a kind needs', 'targets:\n  - name: a\n    kind: server\n    folder: /srv\n'],
  ['what belongs to another kind', 'targets:\n  - { name: a, kind: folder, folder: /srv, bucket: kho }\n'],
  ['a host that is an option', 'targets:\n  - { name: a, kind: server, host: -oProxyCommand=x, folder: /srv }\n'],
  ['a secret', 'targets:\n  - { name: a, kind: s3, bucket: kho, secretKey: abc }\n'],
  [
    'two of one name',
    'targets:\n  - { name: a, kind: folder, folder: /a }\n  - { name: a, kind: folder, folder: /b }\n',
  ],
  ['no target', 'targets: []\n'],
  ['a purge without its zone', 'targets:\n  - { name: a, kind: folder, folder: /a, purge: { kind: cloudflare } }\n'],
  ['broken YAML', 'targets: [\n'],
])('%s is told with its place', (_, text) => {
  expect(told(text)).toMatchSnapshot();
});

test('a dash with nothing after it is told', () =>
  expect(parse('targets:\n  -\n').problems).toMatchObject([{ code: 'truong-trong' }]));

test('no folder begins with the home of somebody', () =>
  expect(parse('targets: [{ name: a, kind: server, host: b, folder: ~/web }]\n').problems).toMatchObject([
    { code: 'dang-sai' },
  ]));

test.each([
  'kind: folder, folder: /srv/bao, private: /srv/bao/',
  'kind: server, host: a, folder: /srv/bao/, private: /srv/bao',
  'kind: s3, bucket: bao-vn, private: bao-vn',
])('what readers must not reach is kept elsewhere: %s', (fields) =>
  expect(parse(`targets: [{ name: a, ${fields} }]\n`).problems).toMatchObject([{ code: 'dang-sai' }]));
