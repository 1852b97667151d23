import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { OnProgress } from '../cli/stopwatch.ts';
import type { FormerRule } from '../model/former-rules.ts';
import { digest } from '../output/digest.ts';
import { distrustOutFolder } from '../output/out-folder.ts';
import { type Difference, openPublishedFiles, type PublishedFiles } from '../output/published-files.ts';
import { fileOf } from '../output/write-file.ts';
import { changedPieces, writePieces } from './manifest-pieces.ts';
import { PublishFailed } from './publish-failed.ts';
import { type PublishingPlan, planPublishing } from './publishing-plan.ts';
import { reconcile } from './reconcile.ts';
import type { Settled } from './settle.ts';
import type { Target, Upload } from './target.ts';
import { lockTarget } from './target-lock.ts';
import {
  NOTHING_OWED,
  type Owed,
  readState,
  removeUnfinished,
  type TargetState,
  type Unfinished,
  writeState,
  writeUnfinished,
} from './target-state.ts';
import { type Finding, verifyTarget } from './verify-target.ts';

/** A finished build, ready to be published. */
export interface Built {
  out: string;
  catalogFile: string;
  /** Former addresses that hold no file of the output, and where each leads. */
  redirections: ReadonlyMap<string, string>;
  /** Former addresses that hold a page of the output, which leads on. */
  redirectionPages: ReadonlyMap<string, string>;
  /** Former addresses with parameters. No file can stand there, so only web servers lead on from them. */
  queryRedirections: ReadonlyMap<string, string>;
  /** Addresses of the site that differ from a former one in capitals at most. */
  alike: readonly string[];
  /** What leads on from many former addresses at once, for web servers. */
  rules: readonly FormerRule[];
}

export interface PublishOptions {
  built: Built;
  target: Target;
  /** The target's name, which tells its memory from those of others. */
  name: string;
  /** The cache folder, held by the caller. */
  cache: string;
  now?: Date;
  /** Print what would be done, and do nothing. */
  planOnly?: boolean;
  /** List the whole target, and mend what differs. */
  verify?: boolean;
  /** Decides whether so many addresses may be removed that lead nowhere afterwards; throws where not. */
  allowLoss?: (lost: readonly string[]) => Promise<void>;
  /** Purges caches and tells services; returns what is still owed, and what went wrong. */
  settle?: (owed: Owed) => Promise<Settled>;
  /** Texts for the operator's web server by name, kept with what is not for readers. */
  serverFiles?: ReadonlyMap<string, string>;
  onProgress?: OnProgress;
}

/** What a run has done. */
export interface PublishResult {
  plan: PublishingPlan;
  /** The state that it left; absent where nothing was to be done, or only planned. */
  state?: TargetState;
  uploaded: string[];
  removed: string[];
  findings: Finding[];
  purged: number;
  told: number;
  /** What could not be purged or told, in words. */
  failures: string[];
  requests: number;
}

/**
 * Brings a target to the state of a build: what differs is put, in the order of the plan; then the manifest and the state are
 * written, caches purged, and last what is gone deleted. A run that is killed is finished by the next one, on any machine.
 * @throws PublishFailed
 */
export async function publish(options: PublishOptions): Promise<PublishResult> {
  const memory = openPublishedFiles(join(options.cache, 'published', `${options.name}.db`));
  try {
    return await publishWith(memory, options);
  } finally {
    memory.close();
  }
}

async function publishWith(memory: PublishedFiles, options: PublishOptions): Promise<PublishResult> {
  const { target, planOnly, verify } = options;
  const before = await look(memory, options);
  const isDone = isNothing(before) && !verify;
  if (planOnly || isDone) return resultOf(options, before.plan);
  const run = randomUUID();
  const lock = await lockTarget(target, run, options.cache);
  try {
    const findings = verify ? await verifyTarget(target, memory, before.state?.left ?? []) : [];
    const seen = await look(memory, options);
    if (verify && isNothing(seen)) return { ...resultOf(options, seen.plan), findings };
    if (seen.plan.lost.length > 0) await options.allowLoss?.(seen.plan.lost);
    return { ...(await send(memory, options, seen, run, lock.check)), findings };
  } finally {
    await lock.release();
  }
}

/** A target as it stands, and what is to be done there. */
interface Seen {
  plan: PublishingPlan;
  state: TargetState | undefined;
  /** What killed runs may have touched since that state. */
  touched: Unfinished['touched'];
}

async function look(memory: PublishedFiles, { built, target, now = new Date() }: PublishOptions): Promise<Seen> {
  const state = await readState(target);
  const touched = await reconcile(memory, target, state);
  const { redirections } = built;
  const digests = new Map([...redirections].map(([from, to]) => [from, digest(to)]));
  const differences = memory.differences(built.catalogFile, digests);
  return {
    plan: planPublishing(differences, state?.left ?? [], redirections, state?.owed ?? NOTHING_OWED, now),
    state,
    touched,
  };
}

const isNothing = ({ plan: { steps, remove, left, owed }, state, touched }: Seen): boolean =>
  steps.length + remove.length + touched.length + Object.values(owed).flat().length === 0 &&
  left.length === (state?.left.length ?? 0);

const resultOf = ({ target }: PublishOptions, plan: PublishingPlan): PublishResult => ({
  plan,
  uploaded: [],
  removed: [],
  findings: [],
  purged: 0,
  told: 0,
  failures: [],
  requests: target.requests(),
});

async function send(
  memory: PublishedFiles,
  options: PublishOptions,
  { plan, state, touched: touchedBefore }: Seen,
  run: string,
  check: () => Promise<void>,
): Promise<PublishResult> {
  const { target, built, settle = settleNothing, now = new Date(), onProgress } = options;
  const absent = plan.steps.flat().filter((upload) => !isThere(upload, built));
  const [first] = absent;
  if (first && !options.verify) {
    distrustOutFolder(built.out);
    throw new PublishFailed(
      `Trong ${built.out} thiếu tệp của ${first.address}. Chạy lại "npm run build" với cùng tùy chọn: nó làm lại mọi trang. Rồi đăng lại.`,
    );
  }
  memory.doubt(absent);
  const steps = plan.steps.map((step) => step.filter((upload) => !absent.includes(upload)));
  const uploads = steps.flat();
  const leaving = new Set(
    [...plan.remove, ...plan.left.map(([address]) => address)].filter((address) => memory.at(address)),
  );
  const pieces = changedPieces(memory, uploads, leaving, touchedBefore);

  // Files that leave the site are in doubt, too: when the run is killed, a piece of the manifest may already be written without
  // them.
  const touched = [...uploads, ...[...leaving].flatMap((address) => memory.at(address) ?? [])];
  await writeUnfinished(target, {
    run,
    touched: withoutRepeats([
      ...touchedBefore,
      ...touched.map(({ address, piece }): [string, string] => [address, piece]),
    ]),
  });
  memory.doubt(uploads);
  memory.setFact('unfinished', run);
  let done = 0;
  for (const step of steps) {
    const planned = new Map(step.map((upload) => [upload.address, upload]));
    await target.put(
      step.map((upload) => uploadOf(upload, built)),
      ({ address }, tag) => {
        const { digest = '', piece = '' } = planned.get(address) ?? {};
        memory.confirm([{ address, digest, tag, piece }]);
        onProgress?.('upload', ++done, uploads.length);
      },
    );
  }
  await check();
  await writeServerFiles(memory, options);
  const written = await writePieces({ memory, target, before: state?.pieces, changed: pieces, leaving });
  /** Addresses to be deleted stand in the state until they are. */
  const due = new Date(0).toISOString();
  const next: TargetState = {
    form: 1,
    run,
    at: now.toISOString(),
    files: memory.count() - leaving.size,
    variant: target.variant,
    pieces: written,
    left: [...plan.left, ...plan.remove.map((address): [string, string] => [address, due])],
    owed: plan.owed,
  };
  await writeState(target, next);
  memory.forget(leaving);
  memory.setFact('run', run);

  // A page that is deleted is purged afterwards, or the CDN might fetch it once more.
  const removed = new Set(plan.remove);
  const [late, early] = [true, false].map((isLate) => plan.owed.purge.filter((one) => removed.has(one) === isLate));
  const settled = await settle({ ...plan.owed, purge: early ?? [] });
  await target.remove(plan.remove);
  const settledLate = await settle({ ...NOTHING_OWED, purge: late ?? [] });
  const owed = { ...settled.owed, purge: [...settled.owed.purge, ...settledLate.owed.purge] };
  const last: TargetState = { ...next, left: plan.left, owed };
  if (plan.remove.length > 0 || Object.values(plan.owed).flat().length > 0) await writeState(target, last);
  await removeUnfinished(target);
  memory.setFact('unfinished', '');
  return {
    plan,
    state: last,
    uploaded: uploads.map(({ address }) => address),
    removed: plan.remove,
    findings: [],
    purged: settled.purged + settledLate.purged,
    told: settled.told,
    failures: [
      ...(first
        ? [
            `${absent.length} tệp ở nơi nhận bị thiếu hoặc sai mà bản dựng này không có. Chạy "npm run build -- --changes-only", rồi đăng lại.`,
          ]
        : []),
      ...settled.failures,
      ...settledLate.failures,
    ],
    requests: target.requests(),
  };
}

const settleNothing = async (): Promise<Settled> => ({ owed: NOTHING_OWED, purged: 0, told: 0, failures: [] });

const uploadOf = ({ address }: Difference, { out, redirections, redirectionPages }: Built): Upload => {
  const to = redirections.get(address);
  return to === undefined
    ? { address, file: join(out, fileOf(address)), redirect: redirectionPages.get(address) }
    : { address, redirect: to };
};

const isThere = ({ address }: Difference, { out, redirections }: Built): boolean =>
  redirections.has(address) || existsSync(join(out, fileOf(address)));

/** Writes the texts for the web server that are not those of last time. */
async function writeServerFiles(
  memory: PublishedFiles,
  { target, serverFiles = new Map() }: PublishOptions,
): Promise<void> {
  for (const [name, text] of serverFiles) {
    if (memory.fact(`server ${name}`) === digest(text)) continue;
    await target.writePrivate(name, Buffer.from(text));
    memory.setFact(`server ${name}`, digest(text));
  }
}

const withoutRepeats = (touched: Unfinished['touched']): Unfinished['touched'] => [
  ...new Map(touched.map((one) => [one.join(' '), one])).values(),
];
