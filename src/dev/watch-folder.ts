import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** How often the folder itself is looked for, in milliseconds: no watcher tells when it is made again. */
const LOOK = 1000;

/**
 * Watches a folder and all folders below it, also those that come later or again, one watcher a folder whatever the number of
 * files. `onChange` is told the paths below the folder, with `/`, that were written, made, renamed or deleted, after `quiet`
 * milliseconds without another.
 */
export function watchFolder(folder: string, quiet: number, onChange: (paths: ReadonlySet<string>) => void): () => void {
  const watchers = new Map<string, FSWatcher>();
  let pending = new Set<string>();
  let timer: NodeJS.Timeout | undefined;

  const note = (path: string): void => {
    pending.add(relative(folder, path).replaceAll('\\', '/'));
    clearTimeout(timer);
    timer = setTimeout(() => {
      const paths = pending;
      pending = new Set();
      onChange(paths);
    }, quiet);
  };
  const add = (path: string): void => {
    if (watchers.has(path)) return;
    const watcher = watch(path, (event, name) => {
      if (name === null) return;
      const changed = join(path, name);
      // A folder of the same name may be another one.
      if (event === 'rename') dropBelow(changed);
      if (addBelow(changed)) noteBelow(changed);
      note(changed);
    });
    watchers.set(
      path,
      watcher.on('error', () => dropBelow(path)),
    );
  };
  const dropBelow = (path: string): void => {
    if (!watchers.has(path)) return;
    for (const [folder, watcher] of watchers) {
      if (folder !== path && !folder.startsWith(`${path}${sep}`)) continue;
      watcher.close();
      watchers.delete(folder);
    }
  };
  const noteBelow = (path: string): void => {
    const files = unlessGone(() => readdirSync(path, { recursive: true, encoding: 'utf8' })) ?? [];
    for (const file of files) note(join(path, file));
  };
  /** Watches a path and the folders below it, if it is a folder; tells whether it is. */
  const addBelow = (path: string): boolean => {
    const entries = unlessGone(() => {
      const found = readdirSync(path, { withFileTypes: true });
      add(path);
      return found;
    });
    if (!entries) return false;
    for (const entry of entries) if (entry.isDirectory() && entry.name !== '.git') addBelow(join(path, entry.name));
    return true;
  };

  const idOf = (): string | undefined => {
    const stat = statSync(folder, { throwIfNoEntry: false });
    // The file system may give the number of a removed folder to the next one.
    return stat && `${stat.ino} ${stat.birthtimeMs}`;
  };
  let id = idOf();
  addBelow(folder);
  const looking = setInterval(() => {
    const now = idOf();
    if (now === id) return;
    id = now;
    dropBelow(folder);
    if (addBelow(folder)) noteBelow(folder);
    note(folder);
  }, LOOK).unref();
  return () => {
    clearTimeout(timer);
    clearInterval(looking);
    for (const watcher of watchers.values()) watcher.close();
  };
}

/** The result of reading a path; undefined where nothing is there any more, or no folder. */
function unlessGone<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}
