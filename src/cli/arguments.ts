import { resolve } from 'node:path';
import { WrongArguments } from '../diagnostics/failures.ts';
import { isDay, isTime } from '../vietnamese/calendar.ts';
import { placesOf, refuseNearContent, refuseWithinOutput, reportOf } from './folders.ts';
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
  /** `--shard`: the one part to build, where several machines build the archive. */
  part?: Part;
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
export const readBuildArguments = (written: readonly string[], defaults: Defaults): BuildArguments =>
  readAs('build', () => {
    const { clean, strict, shard, 'changes-only': changesOnly, to, ...values } = parse(written, BUILD_OPTIONS).values;
    if (changesOnly && shard !== undefined)
      throw new WrongArguments(
        '--changes-only và --shard: một phần bao giờ cũng dựng từ đầu. Bỏ một trong hai tùy chọn.',
      );
    if (to !== undefined && !changesOnly)
      throw new WrongArguments('--to: chỉ dùng cùng --changes-only. Thêm --changes-only, hoặc bỏ --to.');
    const part = shard === undefined ? undefined : partOf(shard);
    return { ...mergeArguments(values, defaults), clean, strict, part, changesOnly, to };
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
    if (positionals.length === 0)
      throw new WrongArguments('Chưa nêu phần nào. Nêu thư mục của tất cả các phần đã dựng bằng --shard.');
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
      throw new WrongArguments('--plan, --status, --verify, --restore: mỗi lần chỉ dùng một.');
    if (host !== undefined && !plan)
      throw new WrongArguments('--host: chỉ dùng cùng --plan. Thêm --plan, hoặc bỏ --host.');
    if (removals !== undefined && !/^\d{1,7}$/.test(removals))
      throw new WrongArguments(`--allow-removals: cần một số từ 0 đến 9999999, không phải “${removals}”.`);
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
): Omit<BuildArguments, 'clean' | 'strict' | 'part' | 'changesOnly' | 'to'> {
  const { content, cache } = placesOf(values);
  const out = resolve(values.out);
  refuseWithinOutput({ option: '--cache', folder: cache }, out);
  const pictureCache = values['picture-cache'] && resolve(values['picture-cache']);
  if (pictureCache) refuseWithinOutput({ option: '--picture-cache', folder: pictureCache }, out);
  refuseNearContent({ option: '--out', folder: out }, content);
  const jobs = values.jobs === undefined ? defaults.jobs : jobsOf(values.jobs);
  const pictures = pictureModeOf(values.pictures);
  if (pictureCache) refuseNearContent({ option: '--picture-cache', folder: pictureCache }, content);
  return {
    content,
    out,
    cache,
    jobs,
    pictures,
    pictureCache,
    now: values.now === undefined ? defaults.now : momentOf(values.now),
    report: reportOf(values.report),
  };
}

function portOf(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535)
    throw new WrongArguments(`--port: cần một số từ 0 đến 65535, không phải “${text}”.`);
  return Number(text);
}

function jobsOf(text: string): number {
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new WrongArguments(`--jobs: cần một số từ 1 đến 999, không phải “${text}”.`);
  return Number(text);
}

function pictureModeOf(text: string): PictureMode {
  if (text !== 'quick' && text !== 'all')
    throw new WrongArguments(`--pictures: cần quick hoặc all, không phải “${text}”.`);
  return text;
}

function momentOf(text: string): string {
  const [day = '', time = '', rest] = text.split(/[T ]/);
  const clock = time.slice(0, 5);
  if (rest !== undefined || !isDay(day) || !isTime(clock) || !/^(:[0-5]\d)?$/.test(time.slice(5)))
    throw new WrongArguments(`--now: cần ngày giờ Việt Nam như 2026-01-31T07:04, không phải “${text}”.`);
  return `${day}T${clock}`;
}

function partOf(text: string): Part {
  const [, i, n] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(text) ?? [];
  if (!i || !n || Number(i) > Number(n))
    throw new WrongArguments(`--shard: cần một phần như 2/4 (phần thứ hai trong bốn phần), không phải “${text}”.`);
  return { index: Number(i), count: Number(n) };
}
