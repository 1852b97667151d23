import { resolve } from 'node:path';
import { WrongArguments } from '../diagnostics/failures.ts';
import { parse, readAs } from './usage.ts';

/** What the bench measures: archives of some sizes, pictures at a share of their full number, or search in a built site. */
export type BenchArguments =
  | { what: 'archives'; sizes: number[]; write: boolean }
  | { what: 'pictures'; share: number }
  | { what: 'search'; out: string };

/**
 * Reads the arguments of the bench.
 * @throws WrongArguments, HelpWanted
 */
export const readBenchArguments = (written: readonly string[]): BenchArguments =>
  readAs('bench', () => {
    const { values, positionals } = parse(
      written,
      {
        articles: { type: 'string', default: '10000,150000' },
        share: { type: 'string', default: '1' },
        out: { type: 'string', default: 'dist' },
        'no-write': { type: 'boolean', default: false },
      },
      true,
    );
    const { articles, out, 'no-write': isOnlyShown } = values;
    const [what = 'archives', ...more] = positionals;
    if (more.length > 0 || !['archives', 'pictures', 'search'].includes(what))
      throw new WrongArguments(`pictures, search, or nothing, is expected, not "${positionals.join(' ')}".`);
    const share = Number(values.share);
    if (!(share > 0 && share <= 1))
      throw new WrongArguments(`--share: a part of 1 such as 0.05 is expected, not "${values.share}".`);
    const sizes = articles.split(',').map(Number);
    if (!sizes.every((size) => Number.isInteger(size) && size >= 100))
      throw new WrongArguments(
        `--articles: sizes of at least 100 articles such as 10000,150000 are expected, not "${articles}".`,
      );
    if (what === 'pictures') return { what, share };
    if (what === 'search') return { what, out: resolve(out) };
    return { what: 'archives', sizes, write: !isOnlyShown };
  });
