import { type Alias, type Document, isMap, isScalar, parseDocument, visit } from 'yaml';
import type { Problem } from '../diagnostics/problem.ts';
import { placeAt } from './place-at.ts';
import { syntaxProblem } from './yaml-advice.ts';

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

/**
 * The fields of parsed YAML. Without `fields` the syntax is broken, or there are no fields; with them, there may be fields
 * written twice (the last one counts).
 *
 * @param offset where in the file's text the YAML begins
 */
export function readFields(
  path: string,
  text: string,
  offset: number,
  document: Document.Parsed,
): { fields?: YamlFields; problems: Problem[] } {
  const faults = [...document.errors, ...document.warnings];
  const twice = faults.filter(({ code }) => code === 'DUPLICATE_KEY');
  const problems = twice.map(({ pos }) => duplicate(path, text, pos[0] + offset));
  const broken = faults.filter(({ code }) => code !== 'DUPLICATE_KEY');
  if (broken.length > 0) {
    const lines = new Map<number | undefined, Problem>();
    for (const fault of broken) {
      const problem = syntaxProblem(path, text, fault.code, fault.pos[0] + offset);
      if (!lines.has(problem.place.line)) lines.set(problem.place.line, problem);
    }
    return { problems: [...problems, ...lines.values()] };
  }
  const { contents } = document;
  if (contents === null || (isScalar(contents) && contents.value === null))
    return { fields: { path, text, offset, document, values: {} }, problems };
  if (!isMap(contents)) return { problems: [syntaxProblem(path, text, 'NOT_A_MAP', contents.range[0] + offset)] };
  try {
    return { fields: { path, text, offset, document, values: document.toJS() as Record<string, unknown> }, problems };
  } catch {
    const position = firstAlias(document)?.range?.[0] ?? 0;
    return { problems: [...problems, syntaxProblem(path, text, 'BAD_ALIAS', position + offset)] };
  }
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
