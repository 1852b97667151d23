import { mediaSrc } from '../model/media-src.ts';
import { nearest } from '../vietnamese/nearest.ts';
import { slugify } from '../vietnamese/slugify.ts';

/**
 * Guesses which file somebody will have meant by a path that does not exist: one in whose name signs stand that mean something in
 * addresses; the same but for capitals, accents or the ending; of the same name in another folder; or a slip of one letter away.
 * `undefined` where nothing is like it: another number is another picture.
 *
 * @param known paths of the files that are there
 * @returns a function that gives the path as it has to be written
 */
export function createPictureGuess(known: readonly string[]): (src: string) => string | undefined {
  const byReading = new Map(
    known
      .filter((path) => spelled(path) !== undefined && mediaSrc(path) !== path)
      .map((path) => [mediaSrc(path), path]),
  );
  const byName = groupBy(known, nameOf);
  const byShape = groupBy(known, (path) => `${digits(path)}/${path.length}`);
  const meantBy = (src: string): string | undefined => {
    const alike = byName.get(nameOf(src)) ?? [];
    const inFolder = alike.find((path) => slugify(split(path)[0]) === slugify(split(src)[0]));
    if (alike.length > 0) return inFolder ?? alike[0];
    const near = [-1, 0, 1].flatMap((more) => byShape.get(`${digits(src)}/${src.length + more}`) ?? []);
    const found = nearest(
      src,
      near.filter((path) => nameOf(path).length > 3),
    );
    return found && isOneSlip(src.toLowerCase(), found.toLowerCase()) ? found : undefined;
  };
  return (src) => {
    const meant = byReading.get(src) ?? meantBy(src);
    return meant === undefined ? undefined : spelled(meant);
  };
}

/** What to write for a file's path, so that it is read as this path; undefined where nothing is. */
function spelled(path: string): string | undefined {
  const written = path.replace(/^media\//, 'media/media/').replace(/[%#?]/g, encodeURIComponent);
  return mediaSrc(written) === path ? written : undefined;
}

function groupBy(paths: readonly string[], keyOf: (path: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const path of paths) {
    const group = groups.get(keyOf(path));
    if (group) group.push(path);
    else groups.set(keyOf(path), [path]);
  }
  return groups;
}

/** A file's name without its ending, capitals and accents. */
const nameOf = (path: string): string => slugify(split(path)[1].replace(/\.\w+$/, ''));

function split(path: string): [folder: string, name: string] {
  const at = path.lastIndexOf('/') + 1;
  return [path.slice(0, at), path.slice(at)];
}

const digits = (path: string): string => path.replace(/\D+/g, ' ');

/** Whether two texts differ in one letter, more or less, or in two neighbours that have changed places. */
function isOneSlip(a: string, b: string): boolean {
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return left.length + right.length <= 2 || (left.length === 2 && left === [...right].reverse().join(''));
}
