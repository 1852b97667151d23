import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { BuildFailed } from '../../diagnostics/failures.ts';

/** What git knows of a folder that lies in a repository. */
export interface GitState {
  /** Id of the folder's tree in HEAD. */
  tree: string;
  /**
   * Paths that were added, changed, deleted or are unknown to git; a trailing `/` names a whole folder, a nested repository for
   * one.
   */
  touched: string[];
  /** The remote from which a partial clone takes blobs when they are read; none where a repository has everything. */
  promisor?: string;
}

/** A git command failed that should have worked. Its answer is not known, so no file may be taken for deleted. */
export class GitFailed extends BuildFailed {}

/** Files of a tree. */
export interface TreeFiles {
  /** Blob ids by path below the folder; `undefined` for what is no regular file, or is not there. */
  blobs: Map<string, string | undefined>;
  /** Paths of repositories within the repository, of whose files this one knows nothing. */
  repositories: string[];
}

/**
 * Asks git about a folder; `undefined` where git cannot tell (no git, no repository, no commit, nothing committed here).
 * Ignored files count as touched, since they lie in the folder like all others.
 * @throws GitFailed
 */
export async function gitState(folder: string): Promise<GitState | undefined> {
  const [place, status, promisors] = await Promise.all([
    git(folder, 'rev-parse', '--show-prefix', 'HEAD:./'),
    git(folder, 'status', '--porcelain', '-z', '--untracked-files=all', '--ignored', '--no-renames', '--', '.'),
    git(folder, 'config', '--get-regexp', '^remote\\..*\\.promisor$'),
  ]);
  // Two lines: the folder's path from the top of the repository, and the id of its tree.
  const [, prefix, tree] = /^(.*)\n(\w+)\n$/s.exec(place.printed ?? '') ?? [];
  if (prefix === undefined || tree === undefined) return undefined;
  // One record a file: "XY <path>\0", the path being relative to the top of the repository.
  const below = 'XY '.length + prefix.length;
  return {
    tree,
    touched: records(told(status)).map((record) => record.slice(below)),
    // Git prints nothing, and fails, where no remote is one.
    promisor: /^remote\.(.+)\.promisor true$/m.exec(promisors.printed ?? '')?.[1],
  };
}

/**
 * Every file of a tree. A committed file that is checked out through filters (autocrlf, LFS) has the blob id of what git stores.
 * @throws GitFailed
 */
export async function filesOfTree(folder: string, tree: string): Promise<TreeFiles> {
  return entriesOf(told(await git(folder, 'ls-tree', '-r', '-z', '--full-tree', tree)));
}

/**
 * Those of some paths that are files of a tree.
 * @throws GitFailed
 */
export async function pathsOfTree(folder: string, tree: string, paths: readonly string[]): Promise<TreeFiles> {
  const found: TreeFiles = { blobs: new Map(), repositories: [] };
  for (let start = 0; start < paths.length; start += 500) {
    const some = paths.slice(start, start + 500);
    const listed = await git(folder, '--literal-pathspecs', 'ls-tree', '-z', '--full-tree', tree, '--', ...some);
    for (const [path, blob] of entriesOf(told(listed)).blobs) found.blobs.set(path, blob);
  }
  return found;
}

/** The paths in which two trees differ, with what the second one has there; `undefined` where a tree is unknown to git. */
export async function changesOfTrees(folder: string, before: string, after: string): Promise<TreeFiles | undefined> {
  const changes: TreeFiles = { blobs: new Map(), repositories: [] };
  if (before === after) return changes;
  const { printed: listed } = await git(folder, 'diff-tree', '-r', '-z', '--no-renames', before, after);
  if (listed === undefined) return undefined;
  // Two records a file: ":<mode> <mode> <blob> <blob> <letter>\0<path>\0", first as it was, then as it is.
  const fields = records(listed);
  for (let index = 0; index + 1 < fields.length; index += 2) {
    const [, mode = '', , blob = ''] = (fields[index] ?? '').split(' ');
    addEntry(changes, mode, fields[index + 1] ?? '', blob);
  }
  return changes;
}

/**
 * Fetches blobs that a partial clone has left on the server, all at once: git by itself would ask for each one when it is read,
 * and does so where the fetch fails.
 */
export async function fetchBlobs(folder: string, remote: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const options = ['--no-tags', '--no-write-fetch-head', '--recurse-submodules=no', '--filter=blob:none', '--stdin'];
  const command = ['-c', 'fetch.negotiationAlgorithm=noop', 'fetch', '--quiet', ...options, remote];
  await runGit(folder, command, ids.map((id) => `${id}\n`).join(''));
}

/** Reads records of the form "<mode> <type> <blob>\t<path>". */
function entriesOf(listed: string): TreeFiles {
  const entries: TreeFiles = { blobs: new Map(), repositories: [] };
  for (let start = 0; start < listed.length; ) {
    const end = listed.indexOf('\0', start);
    const tab = listed.indexOf('\t', start);
    addEntry(entries, listed.slice(start, start + 6), listed.slice(tab + 1, end), listed.slice(start + 12, tab));
    start = end + 1;
  }
  return entries;
}

function addEntry({ blobs, repositories }: TreeFiles, mode: string, path: string, blob: string): void {
  if (mode.startsWith('160')) repositories.push(`${path}/`);
  else blobs.set(path, mode.startsWith('100') ? blob : undefined);
}

const records = (listed: string): string[] => listed.split('\0').slice(0, -1);

/** The environment for git commands: the repository that a git hook's environment names is not meant. */
export const withoutGitVariables = (): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));

/** What came of a git command: what it printed, or why it failed. */
type Answer = { printed: string } | { printed?: undefined; failure: string };

/**
 * What a git command printed that has no reason to fail.
 * @throws GitFailed
 */
function told(answer: Answer): string {
  if (answer.printed === undefined) throw new GitFailed(answer.failure);
  return answer.printed;
}

const git = (folder: string, ...args: string[]): Promise<Answer> => runGit(folder, args);

function runGit(folder: string, args: readonly string[], input = ''): Promise<Answer> {
  return new Promise((resolve) => {
    // Others may be committing: this must not take their lock for the sake of a faster look next time.
    const child = spawn('git', ['--no-optional-locks', ...args], {
      cwd: folder,
      env: withoutGitVariables(),
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const fail = (why: string): void => {
      const command = args.find((arg) => !arg.startsWith('-'));
      resolve({
        failure: `git ${command} không chạy được trong ${folder}: ${why.trim().replace(/\.$/, '')}. Sửa chỗ đó rồi chạy lại.`,
      });
    };
    child.on('error', (error) => fail(error.message));
    // A process that could not be started has no pipes either.
    if (child.pid === undefined) return;
    // Git looks at many files in as many threads as it likes. What the program itself does meanwhile goes before.
    setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    // Git may end before it has read all of its input.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    const [chunks, complaints]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk));
    child.on('close', (status, signal) => {
      if (status === 0) resolve({ printed: Buffer.concat(chunks).toString('utf8') });
      else fail(`${Buffer.concat(complaints)}` || `kết thúc với ${signal ?? status}`);
    });
  });
}
