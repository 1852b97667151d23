import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
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

const EXPECTED = `Expected: build [--content DIR] [--out DIR] [--cache DIR] [--jobs N] [--shard i/n] [--now YYYY-MM-DDTHH:mm] [--clean] [--report FILE]`;

/**
 * Reads the arguments of a build.
 * @throws WrongArguments that say what is expected
 */
export function readArguments(written: readonly string[], defaults: { now: string; jobs: number }): BuildArguments {
  const values = parse(written);
  const content = resolve(values.content);
  if (!statSync(content, { throwIfNoEntry: false })?.isDirectory())
    throw wrong(`--content: there is no folder ${content}.`);
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

function parse(written: readonly string[]) {
  try {
    return parseArgs({
      args: [...written],
      options: {
        content: { type: 'string', default: 'content' },
        out: { type: 'string', default: 'dist' },
        cache: { type: 'string', default: '.cache' },
        jobs: { type: 'string' },
        now: { type: 'string' },
        clean: { type: 'boolean', default: false },
        shard: { type: 'string' },
        report: { type: 'string' },
      },
    }).values;
  } catch (error) {
    throw wrong((error as Error).message);
  }
}

const wrong = (message: string): WrongArguments => new WrongArguments(`${message}\n${EXPECTED}`);

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
