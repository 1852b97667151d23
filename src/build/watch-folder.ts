import { type FSWatcher, readdirSync, watch } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * Watches a folder and all folders below it, also those that come later, one watcher a folder whatever the number of files.
 * `onChange` is told the paths below the folder, with `/`, that were written, made, renamed or deleted, after `quiet`
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
    watchers.set(
      path,
      watch(path, (_, name) => {
        if (name === null) return;
        const changed = join(path, name);
        if (addBelow(changed))
          for (const file of readdirSync(changed, { recursive: true, encoding: 'utf8' })) note(join(changed, file));
        note(changed);
      }).on('error', () => watchers.get(path)?.close()),
    );
  };
  /** Watches what is a folder and its folders; tells whether it is one. */
  const addBelow = (path: string): boolean => {
    let entries: import('node:fs').Dirent[];
    try {
      entries = readdirSync(path, { withFileTypes: true });
    } catch {
      return false;
    }
    add(path);
    for (const entry of entries) if (entry.isDirectory() && entry.name !== '.git') addBelow(join(path, entry.name));
    return true;
  };

  addBelow(folder);
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers.values()) watcher.close();
  };
}
