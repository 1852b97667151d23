import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { HelpWanted, WrongArguments } from '../diagnostics/failures.ts';
import {
  readBuildArguments,
  readCheckArguments,
  readDevArguments,
  readMergeArguments,
  readPublishArguments,
  readServeArguments,
} from './arguments.ts';
import { readBenchArguments } from './bench-arguments.ts';
import { readMediaArguments, readNewArguments } from './content-arguments.ts';

const DEFAULTS = { now: '2026-11-29T12:00', jobs: 2 };
const COMMANDS = {
  build: (...words: string[]) => readBuildArguments(words, DEFAULTS),
  merge: (...words: string[]) => readMergeArguments(words, DEFAULTS),
  check: (...words: string[]) => readCheckArguments(words),
  dev: (...words: string[]) => readDevArguments(words),
  serve: (...words: string[]) => readServeArguments(words),
  publish: (...words: string[]) => readPublishArguments(words),
  new: (...words: string[]) => readNewArguments(words),
  media: (...words: string[]) => readMediaArguments(words),
  bench: (...words: string[]) => readBenchArguments(words),
};

let folder: string;
const at = (path: string): string => join(folder, path);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'arguments-'));
  mkdirSync(at('content'));
  writeFileSync(at('file'), '');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What is told of a command line; folders stand in it as names after `@`. */
function told(line: string): string {
  const [command, ...words] = line.split(' ') as [keyof typeof COMMANDS, ...string[]];
  const hasContent = !['serve', 'new', 'media', 'bench'].includes(command) && !line.includes('--content');
  const args = [...words, ...(hasContent ? ['--content', '@content'] : [])].map((word) =>
    word.replace(/(?<=^|=)@/, `${folder}/`),
  );
  try {
    COMMANDS[command](...args);
    return 'nothing';
  } catch (error) {
    if (!(error instanceof WrongArguments || error instanceof HelpWanted)) throw error;
    return error.message.replaceAll(folder, 'NƠI');
  }
}

/** What is told of it before the lines that say what the command takes. */
const fault = (line: string): string => told(line).replace(/\n(?:Cách dùng|Expected): [\s\S]*/, '');

test('arguments that are wrong are told with what is expected', () => {
  const lines = [
    'build --nope',
    'build --strit',
    'build --change',
    'build -x',
    'build --content',
    'build --out --clean',
    'build --clean=yes',
    'build @out',
    'new - Tít',
    'new -- - Tít',
    'new --xyz Tít',
    'build --content @none',
    'build --content @file',
    'build --out @file',
    'build --out @content/out',
    'build --cache @content',
    'check --cache @',
    'build --out @o --cache @o/cache',
    'build --out @o --picture-cache @o',
    'build --report @none/r.json',
    'build --report @content',
    'build --jobs 0',
    'build --pictures fast',
    'build --now today',
    'build --now 2026-02-30T07:04',
    'build --shard 5/4',
    'build --shard 1/2 --changes-only',
    'build --to thu',
    'merge',
    'dev --port abc',
    'serve --port 70000',
    'publish --plan --status',
    'publish --host netlify',
    'publish --allow-removals all',
    'media',
    'media add',
    'media verify x',
    'media remove x',
    'bench --nope',
  ];
  expect(lines.map((line) => `${line}\n  ${fault(line)}`).join('\n')).toMatchSnapshot();
});

test('an option that npm has kept for itself is told', () => {
  const held = (line: string, ...settings: string[]): string => {
    for (const setting of settings) vi.stubEnv(`npm_config_${setting}`, 'true');
    const words = fault(line);
    vi.unstubAllEnvs();
    return words;
  };
  const said = [
    held('publish', 'parseable', 'long', 'all'),
    held('build', 'changes_only'),
    held('build --changes-only', 'token_description'),
  ];
  expect(said.join('\n')).toMatchInlineSnapshot(`
    "--plan đứng trước dấu -- nên npm giữ lấy, lệnh này không nhận được. Viết nó sau dấu --, như ở dòng dưới.
    --changes-only đứng trước dấu -- nên npm giữ lấy, lệnh này không nhận được. Viết nó sau dấu --, như ở dòng dưới.
    --to đứng trước dấu -- nên npm giữ lấy, lệnh này không nhận được. Viết nó sau dấu --, như ở dòng dưới."
  `);
  expect([held('publish', 'long'), held('build', 'cache'), held('serve', 'strict')]).toEqual(Array(3).fill('nothing'));
});

test('what a command takes', () => {
  const commands = Object.keys(COMMANDS);
  expect(commands.map((command) => told(`${command} --help`)).join('\n\n')).toMatchSnapshot();
  expect(told('new --nope')).toMatchSnapshot();
  expect(told('check x')).toMatchSnapshot();
});

test('every option that is told is taken', () => {
  for (const command of Object.keys(COMMANDS))
    for (const [, name, value] of told(`${command} --help`).matchAll(/^ {2}(--\S+) (\S)?/gm))
      expect(fault(`${command} ${name}${value ? '=1' : ''}`)).not.toContain('tùy chọn');
});
