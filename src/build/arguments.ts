import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { isDay, isTime } from '../vietnamese/calendar.ts';
import { WrongArguments } from './failures.ts';

/** One part of an archive that is built on several machines: `index` of `count`, counted from 1. */
export interface Part {
  index: number;
  count: number;
}

/** What the command line of a build says, with absolute paths. */
export interface BuildArguments {
  content: string;
  out: string;
  cache: string;
  jobs: number;
  now: string;
  clean: boolean;
  shard?: Part;
  report?: string;
}

const EXPECTED_BUILD = `Expected: build [--content DIR] [--out DIR] [--cache DIR] [--jobs N] [--shard i/n] [--now YYYY-MM-DDTHH:mm] [--clean] [--report FILE]`;

/**
 * Reads the arguments of a build.
 * @throws WrongArguments that say what is expected
 */
export function readArguments(written: readonly string[], defaults: { now: string; jobs: number }): BuildArguments {
  const values = parse(written, BUILD_OPTIONS, EXPECTED_BUILD);
  const content = contentOf(values.content, EXPECTED_BUILD);
  const [out, cache] = [resolve(values.out), resolve(values.cache)];
  const report = values.report === undefined ? undefined : resolve(values.report);
  if (report && !statSync(dirname(report), { throwIfNoEntry: false })?.isDirectory())
    throw wrong(`--report: there is no folder ${dirname(report)}.`);
  return {
    content,
    out: apart(out, content, '--out'),
    cache: apart(cache, content, '--cache'),
    jobs: values.jobs === undefined ? defaults.jobs : jobsOf(values.jobs),
    now: values.now === undefined ? defaults.now : momentOf(values.now),
    clean: values.clean,
    shard: values.shard === undefined ? undefined : partOf(values.shard),
    report,
  };
}

/**
 * Reads the arguments of a merge: the parts' output folders, and the options of a build that `--clean` and `--shard` have no place in.
 * @throws WrongArguments that say what is expected
 */
export function readMergeArguments(
  written: readonly string[],
  defaults: { now: string; jobs: number },
): BuildArguments & { parts: string[] } {
  const firstOption = written.findIndex((word) => word.startsWith('-'));
  const parts = written.slice(0, firstOption < 0 ? undefined : firstOption);
  const options = readArguments(written.slice(parts.length), defaults);
  if (parts.length === 0 || options.shard || options.clean)
    throw new WrongArguments(
      'Expected: merge PART… [--content DIR] [--out DIR] [--cache DIR] [--jobs N] [--now YYYY-MM-DDTHH:mm] [--report FILE]',
    );
  return { ...options, parts: parts.map((part) => resolve(part)) };
}

/**
 * Reads the arguments of a check.
 * @throws WrongArguments that say what is expected
 */
export function readCheckArguments(written: readonly string[]): Pick<BuildArguments, 'content' | 'cache'> {
  const expected = 'Expected: check [--content DIR] [--cache DIR]';
  const { content, cache } = parse(written, CHECK_OPTIONS, expected);
  return { content: contentOf(content, expected), cache: resolve(cache) };
}

/**
 * Reads the arguments of the development server.
 * @throws WrongArguments that say what is expected
 */
export function readDevArguments(
  written: readonly string[],
): Pick<BuildArguments, 'content' | 'cache'> & { port: number } {
  const expected = 'Expected: dev [--content DIR] [--cache DIR] [--port N]';
  const { content, cache, port } = parse(written, { ...CHECK_OPTIONS, port: PORT }, expected);
  return { content: contentOf(content, expected), cache: resolve(cache), port: portOf(port, expected) };
}

/**
 * Reads the arguments of the server of a built site; the folder as it was written.
 * @throws WrongArguments that say what is expected
 */
export function readServeArguments(written: readonly string[]): { out: string; port: number } {
  const expected = 'Expected: serve [--out DIR] [--port N]';
  const { out, port } = parse(written, { out: BUILD_OPTIONS.out, port: PORT }, expected);
  return { out, port: portOf(port, expected) };
}

const CHECK_OPTIONS = {
  content: { type: 'string', default: 'content' },
  cache: { type: 'string', default: '.cache' },
} as const;

const BUILD_OPTIONS = {
  ...CHECK_OPTIONS,
  out: { type: 'string', default: 'dist' },
  jobs: { type: 'string' },
  now: { type: 'string' },
  clean: { type: 'boolean', default: false },
  shard: { type: 'string' },
  report: { type: 'string' },
} as const;

const PORT = { type: 'string', default: '4321' } as const;

function parse<T extends NonNullable<ParseArgsConfig['options']>>(
  written: readonly string[],
  options: T,
  expected: string,
) {
  try {
    return parseArgs({ args: [...written], options }).values;
  } catch (error) {
    throw wrong((error as Error).message, expected);
  }
}

const wrong = (message: string, expected = EXPECTED_BUILD): WrongArguments =>
  new WrongArguments(`${message}\n${expected}`);

function contentOf(written: string, expected: string): string {
  const content = resolve(written);
  if (!statSync(content, { throwIfNoEntry: false })?.isDirectory())
    throw wrong(`--content: there is no folder ${content}.`, expected);
  return content;
}

function portOf(text: string, expected: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535)
    throw wrong(`--port: a number from 0 to 65535 is expected, not "${text}".`, expected);
  return Number(text);
}

/** A folder that is written to must not be the content, hold it, or lie in it. */
function apart(folder: string, content: string, option: string): string {
  const inside = (inner: string, outer: string): boolean => `${inner}/`.startsWith(`${outer}/`);
  if (folder === content || inside(content, folder))
    throw wrong(`${option}: ${folder} would overwrite the content in ${content}.`);
  if (inside(folder, content))
    throw wrong(`${option}: ${folder} lies in the content folder, and would be read as content.`);
  return folder;
}

function jobsOf(text: string): number {
  if (!/^[1-9]\d{0,2}$/.test(text)) throw wrong(`--jobs: a number from 1 to 999 is expected, not "${text}".`);
  return Number(text);
}

function momentOf(text: string): string {
  const [day = '', time = '', rest] = text.split(/[T ]/);
  const clock = time.slice(0, 5);
  if (rest !== undefined || !isDay(day) || !isTime(clock) || !/^(:[0-5]\d)?$/.test(time.slice(5)))
    throw wrong(`--now: a local time such as 2026-01-31T07:04 is expected, not "${text}".`);
  return `${day}T${clock}`;
}

function partOf(text: string): Part {
  const [, i, n] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(text) ?? [];
  if (!i || !n || Number(i) > Number(n)) throw wrong(`--shard: a part such as 2/4 is expected, not "${text}".`);
  return { index: Number(i), count: Number(n) };
}
