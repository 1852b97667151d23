import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { BuildFailed } from '../diagnostics/failures.ts';

/** What a command has cost. */
export interface Measured {
  /** From its start to its end. */
  seconds: number;
  /** Largest peak memory of any one of its processes, in MiB, where the system tells (Linux). */
  peakMemory?: number;
}

/** How often the processes of a command are looked at, in milliseconds; a peak is kept by the system until its process ends. */
const PAUSE = 50;

/**
 * Runs a command to its end, with its output thrown away. It begins when what was written before has reached the disk, where the
 * system can be asked for that.
 * @throws BuildFailed with its error output when it fails
 */
export async function measure(command: string, args: readonly string[], cwd: string): Promise<Measured> {
  spawnSync('sync');
  const start = performance.now();
  const child = spawn(command, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  let peak = 0;
  const look = (): void => {
    if (child.pid) peak = Math.max(peak, peakOf(String(child.pid)));
  };
  const timer = setInterval(look, PAUSE);
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  }).finally(() => clearInterval(timer));
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new BuildFailed(`${command} ${args.join(' ')} failed:\n${errors}`);
  return { seconds, peakMemory: peak === 0 ? undefined : Math.round(peak / 1024) };
}

/** The largest peak memory of a process and of those that it has started, in KiB; 0 where it cannot be known. See proc(5). */
function peakOf(pid: string): number {
  const own = Number(/^VmHWM:\s*(\d+) kB/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0);
  if (own === 0) return 0;
  const children = threadsOf(pid).flatMap((thread) => read(`/proc/${pid}/task/${thread}/children`).match(/\d+/g) ?? []);
  return Math.max(own, ...children.map(peakOf));
}

function threadsOf(pid: string): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

/** A file's text, or none when what it tells of has ended. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
