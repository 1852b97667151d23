import { type Alias, type Document, isMap, isScalar, type Pair, parseDocument, visit } from 'yaml';
import type { Problem } from '../../diagnostics/problem.ts';
import { MOST_PROBLEMS } from '../../model/text-limits.ts';
import { placeAt } from './place-at.ts';
import { strayCharacters } from './stray-characters.ts';
import { type SyntaxFault, syntaxFault } from './yaml-advice.ts';

/** A YAML mapping that was read from a file, with the way back from a value to its place. */
export interface YamlFields {
  path: string;
  /** The whole file. */
  text: string;
  /** Where in the file the YAML begins. */
  offset: number;
  document: Document.Parsed;
  /** Numbers are left as text, as they were written: `00123` is not 123, `1.10` not 1.1. */
  values: Record<string, unknown>;
}

/** How many syntax errors are explained. A parser that has lost its way reports one at every line. */
const MOST_FAULTS = 2 * MOST_PROBLEMS;

type Options = NonNullable<Parameters<typeof parseDocument>[1]>;

const OPTIONS: Options = {
  schema: 'core',
  customTags: (tags) => tags.filter((tag) => typeof tag === 'string' || !/:(?:int|float)$/.test(tag.tag)),
  prettyErrors: false,
  logLevel: 'error',
  strict: true,
};

/** Parses YAML as far as it can be understood; never throws. */
export const parseYaml = (source: string): Document.Parsed => parseDocument(source, OPTIONS);

/** Without `fields` the syntax is broken, and `mended` may be the text as it was meant: the same but for lines that were told. */
export interface ReadFields {
  fields?: YamlFields;
  mended?: string;
  problems: Problem[];
}

/**
 * The fields of parsed YAML. Without `fields` the syntax is broken, or there are no fields; with them, there may be fields
 * written twice (the last one counts).
 *
 * @param offset where in the file's text the YAML begins
 */
export function readFields(path: string, text: string, offset: number, document: Document.Parsed): ReadFields {
  const faults = [...document.errors, ...document.warnings];
  const twice = faults.filter(({ code }) => code === 'DUPLICATE_KEY');
  const problems = twice.slice(0, MOST_FAULTS).map(({ pos }) => duplicate(path, text, pos[0] + offset));
  const broken = faults.filter(({ code }) => code !== 'DUPLICATE_KEY');
  const { contents } = document;
  if (broken.length > 0 || !isMap(contents) || contents.items.some(hasOddName)) {
    const strays = strayCharacters(path, text, offset, offset + document.range[2]);
    if (strays.length > 0) return unread(strays);
  }
  if (broken.length > 0) {
    const lines = new Map<number | undefined, SyntaxFault>();
    for (const { code, pos } of broken.slice(0, MOST_FAULTS)) {
      const fault = syntaxFault(path, text, code, pos[0] + offset);
      if (!lines.has(fault.problem.place.line)) lines.set(fault.problem.place.line, fault);
    }
    return unread([...lines.values()]);
  }
  if (contents === null || (isScalar(contents) && contents.value === null))
    return { fields: { path, text, offset, document, values: {} }, problems };
  if (!isMap(contents)) return unread([syntaxFault(path, text, 'NOT_A_MAP', contents.range[0] + offset)]);
  const alias = firstAlias(document);
  if (alias) return unread([syntaxFault(path, text, 'BAD_ALIAS', (alias.range?.[0] ?? 0) + offset)]);
  return { fields: { path, text, offset, document, values: document.toJS() as Record<string, unknown> }, problems };

  function unread(broken: SyntaxFault[]): { problems: Problem[]; mended?: string } {
    return { problems: [...problems, ...broken.map(({ problem }) => problem)], mended: mend(text, broken) };
  }
}

/** Whether a field's name has other characters than names are made of, such as a space that looks like a plain one. */
const hasOddName = ({ key }: Pair): boolean => isScalar(key) && /[^\w-]/.test(String(key.value));

/** The text with its broken lines as they were meant; `undefined` where none of them tells that. */
function mend(text: string, broken: SyntaxFault[]): string | undefined {
  const mendings = broken.flatMap(({ mending }) => mending ?? []).sort((a, b) => b.start - a.start);
  if (mendings.length === 0) return undefined;
  return mendings.reduce(
    (mended, { start, end, text: line }) => mended.slice(0, start) + line + mended.slice(end),
    text,
  );
}

function duplicate(path: string, text: string, position: number): Problem {
  const name = /^[^:\s]*/.exec(text.slice(position))?.[0] ?? '';
  return {
    code: 'truong-trung',
    place: placeAt(path, text, position, name.length),
    message: `Trường “${name}” đã được viết ở một dòng phía trên.`,
    hint: 'Giữ lại một dòng và xóa dòng kia.',
  };
}

/** The first alias of YAML (`*word`). Writers will have meant it as a word with a sign before it. */
function firstAlias(document: Document.Parsed): Alias | undefined {
  let found: Alias | undefined;
  visit(document, {
    Alias: (_, node) => {
      found = node;
      return visit.BREAK;
    },
  });
  return found;
}
