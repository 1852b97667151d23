import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { BuildFailed } from '../diagnostics/failures.ts';

/** How long a page may take to show what it should before the bench gives up on it, in milliseconds. */
const PATIENCE = 300_000;

/** A server started by a command, known by the address that it prints. */
export interface DevServer {
  origin: string;
  stop: () => Promise<void>;
}

/**
 * Starts a server and waits for the address that it prints.
 * @throws BuildFailed when it ends before that
 */
export async function startServer(
  command: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<DevServer> {
  const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  child.stderr.resume();
  const origin = await addressOf(child);
  return {
    origin,
    stop: async () => {
      child.kill();
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    },
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.once('error', reject);
    child.once('exit', (status) => reject(new BuildFailed(`The server ended with ${status} before it was ready.`)));
    child.stdout?.setEncoding('utf8').on('data', (piece: string) => {
      text += piece;
      const origin = /http:\/\/localhost:\d+/.exec(text)?.[0];
      if (origin) resolve(origin);
    });
  });
}

/**
 * Asks for a page until it is answered and holds some words.
 * @returns the seconds that took
 * @throws BuildFailed when that takes too long
 */
export async function untilShown(url: string, words: string): Promise<number> {
  const start = performance.now();
  while (performance.now() - start < PATIENCE) {
    const answer = await fetch(url);
    const page = await answer.text();
    if (answer.ok && page.includes(words)) return (performance.now() - start) / 1000;
    await pause(10);
  }
  throw new BuildFailed(`${url} does not show “${words}”.`);
}
