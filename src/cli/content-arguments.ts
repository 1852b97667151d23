import { resolve } from 'node:path';
import { WrongArguments } from '../diagnostics/failures.ts';
import { parse, readAs } from './usage.ts';

const CONTENT = { type: 'string', default: 'content' } as const;

/** What the command line of a new article says: the fields that are given, or the draft that is to be published. */
export interface NewArguments {
  /** The content folder as it was written. */
  content: string;
  title?: string;
  category?: string;
  authors: string[];
  slug?: string;
  publish?: string;
}

/**
 * Reads the arguments of a new article.
 * @throws WrongArguments, HelpWanted
 */
export const readNewArguments = (written: readonly string[]): NewArguments =>
  readAs('new', () => {
    const { values, positionals } = parse(
      written,
      {
        category: { type: 'string' },
        author: { type: 'string', multiple: true, default: [] },
        slug: { type: 'string' },
        publish: { type: 'string' },
        content: CONTENT,
      },
      true,
    );
    const { author: authors, ...others } = values;
    return { ...others, authors, title: positionals.length > 0 ? positionals.join(' ') : undefined };
  });

/** What the command line of the picture store says. */
export interface MediaArguments {
  /** The content folder, an absolute path. */
  content: string;
  /** The folder in which the store's files are, as it was written. */
  to?: string;
  /** The files to be added; undefined where the store is to be compared with its lists. */
  files?: string[];
}

/**
 * Reads the arguments of the picture store.
 * @throws WrongArguments, HelpWanted
 */
export const readMediaArguments = (written: readonly string[]): MediaArguments =>
  readAs('media', () => {
    const { values, positionals } = parse(written, { content: CONTENT, to: { type: 'string' } }, true);
    const [command, ...files] = positionals;
    const places = { content: resolve(values.content), to: values.to };
    if (command === 'verify' && files.length === 0) return places;
    if (command === 'add' && files.length > 0) return { ...places, files };
    throw new WrongArguments(mediaFault(command));
  });

function mediaFault(command: string | undefined): string {
  if (command === undefined) return 'Chưa nêu việc cần làm: add hoặc verify.';
  if (command === 'verify') return 'verify so cả danh sách, không nhận tên tệp.';
  return command === 'add' ? 'add: chưa nêu tệp nào.' : `Không có việc “${command}”. Chỉ có add và verify.`;
}
