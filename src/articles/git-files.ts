import { spawn } from 'node:child_process';

/** What git knows of a folder: blobs as committed, and the paths whose files may differ from that. */
export interface GitFiles {
  /** Path below the folder -> blob id, for each regular file of HEAD. */
  committed: Map<string, string>;
  /** Paths that were added, changed, deleted or are unknown to git; a trailing `/` names a whole folder, a nested repository for one. */
  touched: string[];
}

/**
 * Asks git about a folder; `undefined` where git cannot tell (no git, no repository, no commit, nothing committed here).
 * Ignored files count as touched, since they lie in the folder like all others.
 *
 * A committed file that is checked out through filters (autocrlf, LFS) keeps the blob id of what git stores.
 */
export async function gitFiles(folder: string): Promise<GitFiles | undefined> {
  const [tree, status, prefix] = await Promise.all([
    git(folder, 'ls-tree', '-r', '-z', 'HEAD'),
    git(folder, 'status', '--porcelain', '-z', '--untracked-files=all', '--ignored', '--no-renames', '--', '.'),
    git(folder, 'rev-parse', '--show-prefix'),
  ]);
  if (!tree || status === undefined || prefix === undefined) return undefined;

  const committed = new Map<string, string>();
  const touched: string[] = [];
  // One record a file: "<mode> <type> <blob>\t<path>\0", the path being relative to the folder.
  for (let start = 0; start < tree.length; ) {
    const end = tree.indexOf('\0', start);
    const tab = tree.indexOf('\t', start);
    const path = tree.slice(tab + 1, end);
    if (tree.startsWith('100', start)) committed.set(path, tree.slice(start + 12, tab));
    else touched.push(tree.startsWith('160', start) ? `${path}/` : path);
    start = end + 1;
  }
  // One record a file: "XY <path>\0", the path being relative to the top of the repository.
  const below = 'XY '.length + prefix.length - '\n'.length;
  for (const record of status.split('\0')) if (record !== '') touched.push(record.slice(below));
  return { committed, touched };
}

/** What a git command prints, `undefined` when it fails. A repository named by a git hook's environment is not meant. */
function git(folder: string, ...args: string[]): Promise<string | undefined> {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
  return new Promise((resolve) => {
    const child = spawn('git', args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'ignore'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', () => resolve(undefined));
    child.on('close', (status) => resolve(status === 0 ? Buffer.concat(chunks).toString('utf8') : undefined));
  });
}
