import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { WrongArguments } from '../diagnostics/failures.ts';
import { isDay, isTime } from '../vietnamese/calendar.ts';
import { parse, readAs } from './usage.ts';

/** One part of an archive that is built on several machines: `index` of `count`, counted from 1. */
export interface Part {
  index: number;
  count: number;
}

/** `quick`: of pictures that are not finished, only the form that every reader understands; the others are left to later runs. */
export type PictureMode = 'quick' | 'all';

/** What the command line of a build says, with absolute paths. */
export interface BuildArguments {
  content: string;
  out: string;
  cache: string;
  jobs: number;
  now: string;
  clean: boolean;
  /** Warnings and lost addresses count as errors do. */
  strict: boolean;
  pictures: PictureMode;
  pictureCache?: string;
  shard?: Part;
  /** Build only what differs from what is published, into an empty folder. */
  changesOnly: boolean;
  /** The target that `changesOnly` means, where publish.yml has several. */
  to?: string;
  report?: string;
}

const PLACES = {
  content: { type: 'string', default: 'content' },
  cache: { type: 'string', default: '.cache' },
} as const;

const MERGE_OPTIONS = {
  ...PLACES,
  out: { type: 'string', default: 'dist' },
  jobs: { type: 'string' },
  pictures: { type: 'string', default: 'all' },
  'picture-cache': { type: 'string' },
  now: { type: 'string' },
  report: { type: 'string' },
} as const;

const BUILD_OPTIONS = {
  ...MERGE_OPTIONS,
  clean: { type: 'boolean', default: false },
  strict: { type: 'boolean', default: false },
  shard: { type: 'string' },
  'changes-only': { type: 'boolean', default: false },
  to: { type: 'string' },
} as const;

const PORT = { type: 'string', default: '4321' } as const;

/** What is taken where nothing is written. */
interface Defaults {
  now: string;
  jobs: number;
}

/**
 * Reads the arguments of a build.
 * @throws WrongArguments that says what is expected, HelpWanted where `--help` is among them
 */
export const readArguments = (written: readonly string[], defaults: Defaults): BuildArguments =>
  readAs('build', () => {
    const { clean, strict, shard, 'changes-only': changesOnly, to, ...values } = parse(written, BUILD_OPTIONS).values;
    if (changesOnly && shard !== undefined)
      throw new WrongArguments('--changes-only: not with --shard, which builds a part from nothing.');
    if (to !== undefined && !changesOnly) throw new WrongArguments('--to: only with --changes-only.');
    const part = shard === undefined ? undefined : partOf(shard);
    return { ...mergeArguments(values, defaults), clean, strict, shard: part, changesOnly, to };
  });

/**
 * Reads the arguments of a joining: the parts' output folders, and the options of a build that have a place there.
 * @throws WrongArguments, HelpWanted
 */
export const readMergeArguments = (
  written: readonly string[],
  defaults: Defaults,
): BuildArguments & { parts: string[] } =>
  readAs('merge', () => {
    const { values, positionals } = parse(written, MERGE_OPTIONS, true);
    if (positionals.length === 0) throw new WrongArguments('The folders of the parts are missing.');
    const parts = positionals.map((part) => resolve(part));
    return { ...mergeArguments(values, defaults), clean: false, strict: false, changesOnly: false, parts };
  });

/**
 * Reads the arguments of a check; `strict` makes warnings count as errors do.
 * @throws WrongArguments, HelpWanted
 */
export const readCheckArguments = (
  written: readonly string[],
): Pick<BuildArguments, 'content' | 'cache'> & { strict: boolean } =>
  readAs('check', () => {
    const { values } = parse(written, { ...PLACES, strict: { type: 'boolean', default: false } });
    return { ...placesOf(values), strict: values.strict };
  });

/**
 * Reads the arguments of the development server.
 * @throws WrongArguments, HelpWanted
 */
export const readDevArguments = (
  written: readonly string[],
): Pick<BuildArguments, 'content' | 'cache'> & { port: number } =>
  readAs('dev', () => {
    const { values } = parse(written, { ...PLACES, port: PORT });
    return { ...placesOf(values), port: portOf(values.port) };
  });

/**
 * Reads the arguments of the server for a built site; the output folder as it was written.
 * @throws WrongArguments, HelpWanted
 */
export const readServeArguments = (written: readonly string[]): { out: string; port: number } =>
  readAs('serve', () => {
    const { out, port } = parse(written, { out: BUILD_OPTIONS.out, port: PORT }).values;
    return { out, port: portOf(port) };
  });

/** What the command line of a publishing says, with absolute paths. */
export interface PublishArguments extends Pick<BuildArguments, 'content' | 'out' | 'cache' | 'report'> {
  /** The name of one target; all of them where there is none. */
  to?: string;
  plan: boolean;
  status: boolean;
  verify: boolean;
  /** A host whose limits are to be looked at. */
  host?: string;
  /** So many addresses may go that lead nowhere afterwards, without asking. */
  allowRemovals?: number;
  /** Make this machine ready for a build of changes: with the catalog that a target keeps where it has none. */
  restore: boolean;
}

/**
 * Reads the arguments of a publishing.
 * @throws WrongArguments, HelpWanted
 */
export const readPublishArguments = (written: readonly string[]): PublishArguments =>
  readAs('publish', () => {
    const flag = { type: 'boolean', default: false } as const;
    const { values } = parse(written, {
      ...PLACES,
      out: BUILD_OPTIONS.out,
      report: BUILD_OPTIONS.report,
      to: { type: 'string' },
      plan: flag,
      status: flag,
      verify: flag,
      host: { type: 'string' },
      'allow-removals': { type: 'string' },
      restore: flag,
    });
    const { to, plan, status, verify, restore, host, 'allow-removals': removals } = values;
    if ([status, verify, plan, restore].filter(Boolean).length > 1)
      throw new WrongArguments('--plan, --status, --verify and --restore: one of them at a time.');
    if (host !== undefined && !plan) throw new WrongArguments('--host: only with --plan.');
    if (removals !== undefined && !/^\d{1,7}$/.test(removals))
      throw new WrongArguments(`--allow-removals: a number is expected, not "${removals}".`);
    return {
      ...placesOf(values),
      out: resolve(values.out),
      report: reportOf(values.report),
      to,
      plan,
      status,
      verify,
      restore,
      host,
      allowRemovals: removals === undefined ? undefined : Number(removals),
    };
  });

type Written = ReturnType<typeof parse<typeof MERGE_OPTIONS>>['values'];

function mergeArguments(
  values: Written,
  defaults: Defaults,
): Omit<BuildArguments, 'clean' | 'strict' | 'shard' | 'changesOnly' | 'to'> {
  const { content, cache } = placesOf(values);
  const out = resolve(values.out);
  if (isInside(cache, out))
    throw new WrongArguments(`--cache: ${cache} lies in the output folder, which is published.`);
  const pictureCache = values['picture-cache'] && resolve(values['picture-cache']);
  if (pictureCache && isInside(pictureCache, out))
    throw new WrongArguments(`--picture-cache: ${pictureCache} lies in the output folder, which is published.`);
  return {
    content,
    out: apart(out, content, '--out'),
    cache,
    jobs: values.jobs === undefined ? defaults.jobs : jobsOf(values.jobs),
    pictures: pictureModeOf(values.pictures),
    pictureCache: pictureCache && apart(pictureCache, content, '--picture-cache'),
    now: values.now === undefined ? defaults.now : momentOf(values.now),
    report: reportOf(values.report),
  };
}

function reportOf(written: string | undefined): string | undefined {
  const report = written === undefined ? undefined : resolve(written);
  if (report && !statSync(dirname(report), { throwIfNoEntry: false })?.isDirectory())
    throw new WrongArguments(`--report: there is no folder ${dirname(report)}.`);
  return report;
}

function placesOf(values: { content: string; cache: string }): { content: string; cache: string } {
  const content = resolve(values.content);
  if (!statSync(content, { throwIfNoEntry: false })?.isDirectory())
    throw new WrongArguments(`--content: there is no folder ${content}.`);
  return { content, cache: apart(resolve(values.cache), content, '--cache') };
}

function portOf(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535)
    throw new WrongArguments(`--port: a number from 0 to 65535 is expected, not "${text}".`);
  return Number(text);
}

/** Whether a folder is another one, or lies in it. */
export const isInside = (inner: string, outer: string): boolean =>
  `${inner}/`.startsWith(outer.endsWith('/') ? outer : `${outer}/`);

/** A folder that is written to must not be the content, hold it, or lie in it. */
function apart(folder: string, content: string, option: string): string {
  if (isInside(content, folder))
    throw new WrongArguments(`${option}: ${folder} would overwrite the content in ${content}.`);
  if (isInside(folder, content))
    throw new WrongArguments(`${option}: ${folder} lies in the content folder, and would be read as content.`);
  return folder;
}

function jobsOf(text: string): number {
  if (!/^[1-9]\d{0,2}$/.test(text))
    throw new WrongArguments(`--jobs: a number from 1 to 999 is expected, not "${text}".`);
  return Number(text);
}

function pictureModeOf(text: string): PictureMode {
  if (text !== 'quick' && text !== 'all')
    throw new WrongArguments(`--pictures: quick or all is expected, not "${text}".`);
  return text;
}

function momentOf(text: string): string {
  const [day = '', time = '', rest] = text.split(/[T ]/);
  const clock = time.slice(0, 5);
  if (rest !== undefined || !isDay(day) || !isTime(clock) || !/^(:[0-5]\d)?$/.test(time.slice(5)))
    throw new WrongArguments(`--now: a local time such as 2026-01-31T07:04 is expected, not "${text}".`);
  return `${day}T${clock}`;
}

function partOf(text: string): Part {
  const [, i, n] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(text) ?? [];
  if (!i || !n || Number(i) > Number(n))
    throw new WrongArguments(`--shard: a part such as 2/4 is expected, not "${text}".`);
  return { index: Number(i), count: Number(n) };
}
