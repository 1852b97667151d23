import { mediaSrc } from '../model/media-src.ts';
import { nearest } from '../vietnamese/nearest.ts';
import { isOneSlip } from '../vietnamese/one-slip.ts';
import { slugify } from '../vietnamese/slugify.ts';

/**
 * Guesses which file a writer has meant by a path that does not exist. In this order:
 * - a file whose name has characters that mean something in addresses (`%`, `#`, `?`) and must be written as codes;
 * - a file of the same name but for capitals, accents or the ending, in the same folder or else in another one;
 * - a file whose path is one letter away. Another number is another picture, and is not guessed.
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
  const byName = Map.groupBy(known, nameOf);
  const byShape = Map.groupBy(known, (path) => `${digits(path)}/${path.length}`);
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

/** A file's name without its ending, capitals and accents. */
const nameOf = (path: string): string => slugify(split(path)[1].replace(/\.\w+$/, ''));

function split(path: string): [folder: string, name: string] {
  const at = path.lastIndexOf('/') + 1;
  return [path.slice(0, at), path.slice(at)];
}

const digits = (path: string): string => path.replace(/\D+/g, ' ');
