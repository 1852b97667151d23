import { hostname } from 'node:os';
import { z } from 'zod';
import { PublishFailed } from './publish-failed.ts';
import type { Target } from './target.ts';

const LOCK = 'run.json';
/** How often a run says that it is alive, in milliseconds. */
const BEAT = 20_000;
/** A run that has said nothing for so long counts as killed. */
const DEAD = 90_000;

const lockSchema = z.strictObject({ run: z.string(), machine: z.string(), cache: z.string(), at: z.number() });

/** A run's hold on a target. */
export interface TargetLock {
  /** @throws PublishFailed where another run has taken the target meanwhile */
  check(): Promise<void>;
  release(): Promise<void>;
}

/**
 * Takes a target for one run. A lock that a killed run has left counts as none: at once where the run was this cache's own, whose
 * cache nobody else holds; after a while otherwise.
 * @param cache the cache folder of this run, which it holds
 * @throws PublishFailed where another run has it
 */
export async function lockTarget(target: Target, run: string, cache: string, now = Date.now): Promise<TargetLock> {
  const text = (): Buffer => Buffer.from(JSON.stringify({ run, machine: hostname(), cache, at: now() }));
  const before = await holder(target);
  if (before && !(before.machine === hostname() && before.cache === cache)) {
    // A clock that was set back, or another machine's that is ahead, must not lock the target for as long.
    const silent = Math.abs(now() - before.at);
    if (silent < DEAD) throw taken(before.machine, Math.ceil((DEAD - silent) / 1000));
  }
  if (before) await target.removePrivate(LOCK);
  await target.writePrivate(LOCK, text(), true);
  const check = async (): Promise<void> => {
    const held = await holder(target);
    if (held?.run !== run) throw taken(held?.machine ?? '?', DEAD / 1000);
  };
  await check();
  const beat = setInterval(() => {
    target.writePrivate(LOCK, text()).catch(() => {});
  }, BEAT).unref();
  return {
    check,
    async release() {
      clearInterval(beat);
      await target.removePrivate(LOCK);
    },
  };
}

async function holder(target: Target): Promise<z.infer<typeof lockSchema> | undefined> {
  const bytes = await target.readPrivate(LOCK);
  try {
    return bytes && lockSchema.parse(JSON.parse(bytes.toString('utf8')));
  } catch {
    return undefined;
  }
}

const taken = (machine: string, seconds: number): PublishFailed =>
  new PublishFailed(
    `Một lần đăng khác đang chạy (trên máy ${machine}). Chờ nó xong rồi chạy lại. Nếu nó đã bị ngắt, lệnh này chạy được sau ${seconds} giây nữa.`,
  );
