import { isCollection, isMap, isScalar, type Node } from 'yaml';
import type { z } from 'zod';
import { PROBLEM_KINDS, type ProblemCode } from '../../diagnostics/codes.ts';
import { haveErrors, type Place, type Problem } from '../../diagnostics/problem.ts';
import { MOST_PROBLEMS } from '../../model/text-limits.ts';
import type { FieldForms } from './field-forms.ts';
import { fieldWords } from './field-words.ts';
import { lostText } from './lost-text.ts';
import { placeAt } from './place-at.ts';
import type { ReadFields, YamlFields } from './yaml-fields.ts';

type Path = readonly PropertyKey[];

/**
 * How often a file is read again with broken lines mended. With more of them, the rest is told once the writer has mended these.
 */
const MOST_MENDINGS = 10;

/**
 * Checks the fields that can be read. A file with broken lines is read once more with those lines as they were meant, so that all
 * other mistakes are told at the same time. Each line is told once.
 *
 * @param again reads a mended text
 */
export function checkAll<T extends z.ZodType>(
  first: ReadFields,
  again: (mended: string) => ReadFields,
  schema: T,
  forms: FieldForms,
): { value?: z.output<T>; problems: Problem[] } {
  const problems: Problem[] = [];
  const told = new Set<number>();
  const tell = (found: readonly Problem[]): number => {
    const fresh = found.filter(({ place: { line } }) => line === undefined || !told.has(line));
    for (const { place, hint } of found) {
      const before = problems.find(
        ({ place: { line } }) => line !== undefined && line === place.line && told.has(line),
      );
      // The mended line has a mistake of its own; its message covers both.
      if (before && hint) before.hint = hint;
    }
    problems.push(...fresh);
    return fresh.length;
  };
  for (let read: ReadFields = first, rounds = 0; ; rounds++) {
    const fresh = tell(read.problems);
    for (const { place } of problems) if (place.line !== undefined) told.add(place.line);
    if (read.fields) {
      const checked = checkFields(read.fields, schema, forms);
      tell(checked.problems);
      return { value: haveErrors(problems) ? undefined : checked.value, problems };
    }
    const isEnough = rounds === MOST_MENDINGS || problems.length > MOST_PROBLEMS;
    if (read.mended === undefined || fresh === 0 || isEnough) return { problems };
    read = again(read.mended);
  }
}

/** Checks fields against a schema whose messages are problem codes: gives its value, or every problem with its place. */
function checkFields<T extends z.ZodType>(
  fields: YamlFields,
  schema: T,
  forms: FieldForms,
): { value?: z.output<T>; problems: Problem[] } {
  const result = schema.safeParse(withoutBlanks(fields.values), { error: codeOf });
  const problems = result.success ? [] : problemsOfAll(result.error.issues.slice(0, 2 * MOST_PROBLEMS), fields, forms);
  problems.push(...lostText(fields));
  return { value: haveErrors(problems) ? undefined : result.data, problems };
}

/** The place of a field's value, or of its name; of the nearest field around it where it is not there. */
export function fieldPlace(
  { path: file, text, offset, document }: YamlFields,
  path: Path,
  of: 'name' | 'value',
): Place {
  let node: unknown = document.contents;
  let range: Node['range'];
  for (const [depth, step] of path.entries()) {
    if (!isCollection(node)) break;
    const name = isMap(node)
      ? node.items.find(({ key }) => isScalar(key) && String(key.value) === step)?.key
      : undefined;
    const value = node.get(step, true);
    if (value === undefined && !name) break;
    const isNameWanted = (of === 'name' && depth === path.length - 1) || !isNode(value) || isEmpty(value);
    range = (isNameWanted && isScalar(name) ? name : (value as Node)).range ?? range;
    node = value;
  }
  if (!range) return placeAt(file, text, 0, 3);
  return placeAt(file, text, range[0] + offset, range[1] - range[0]);
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'range' in value;
const isEmpty = (node: Node): boolean => !node.range || node.range[0] === node.range[1];

/** Chooses the code of what zod itself finds; codes given by the schemas come first. */
function codeOf(issue: z.core.$ZodRawIssue): ProblemCode {
  if (issue.code === 'unrecognized_keys') return 'truong-la';
  if (issue.code === 'invalid_value') return issue.input === undefined ? 'truong-thieu' : 'gia-tri-la';
  return issue.input === undefined || issue.input === null ? 'truong-thieu' : 'dang-sai';
}

function problemsOfAll(issues: readonly z.core.$ZodIssue[], fields: YamlFields, forms: FieldForms): Problem[] {
  /** Fields that are present under a misspelt name. They are not told as missing, too. */
  const renamed = new Set<string>();
  const isName = ({ code }: z.core.$ZodIssue): boolean => code === 'unrecognized_keys';
  const namesFirst = [...issues.filter(isName), ...issues.filter((issue) => !isName(issue))];
  const problems = new Map(namesFirst.map((issue) => [issue, problemsOf(issue, fields, forms, renamed)]));
  return issues.flatMap((issue) => problems.get(issue) ?? []);
}

/** The part of a path that the file has: a text may stand where a group of fields is expected. */
function writtenPath(values: unknown, path: Path): Path {
  const end = path.findIndex(
    (step, index) => typeof step === 'string' && typeof valueAt(values, path.slice(0, index)) === 'string',
  );
  return end === -1 ? path : path.slice(0, end);
}

function problemsOf(found: z.core.$ZodIssue, fields: YamlFields, forms: FieldForms, renamed: Set<string>): Problem[] {
  const issue = { ...found, path: [...writtenPath(fields.values, found.path)] };
  const inner = namesOf(issue.path).join('.');
  if (issue.code === 'unrecognized_keys') {
    const prefix = inner === '' ? '' : `${inner}.`;
    const known = Object.keys(forms)
      .filter((name) => name.startsWith(prefix))
      .map((name) => name.slice(prefix.length))
      .filter((name) => !name.includes('.'));
    const around = valueAt(fields.values, issue.path);
    const present = issue.path.length === 0 ? Object.keys(fields.values) : Object.keys(isRecord(around) ? around : {});
    return issue.keys.slice(0, 2 * MOST_PROBLEMS).map((key) => {
      const found = problem(
        { code: 'truong-la', name: prefix + key, value: undefined, known, present, fields: fields.values },
        fieldPlace(fields, [...issue.path, key], 'name'),
      );
      const meant = known.filter((name) => found.hint?.includes(`“${name}”?`));
      // A name that two unknown fields may have meant is proposed once.
      present.push(...meant);
      for (const name of meant) renamed.add(prefix + name);
      return found;
    });
  }
  if (renamed.has(inner)) return [];
  const value = valueAt(fields.values, issue.path);
  const code = issue.message in PROBLEM_KINDS ? (issue.message as ProblemCode) : 'dang-sai';
  const finding = {
    code: code === 'truong-thieu' && isThere(fields.values, issue.path) ? ('truong-trong' as const) : code,
    name: inner,
    value,
    form: forms[inner] ?? forms[inner.replace(/\.[^.]*$/, '.*')],
    known: issue.code === 'invalid_value' ? issue.values.map(String) : [],
    fields: fields.values,
  };
  return [problem(finding, fieldPlace(fields, issue.path, 'value'))];
}

const problem = (finding: Parameters<typeof fieldWords>[0], place: Place): Problem => ({
  code: finding.code,
  place,
  ...fieldWords(finding),
  ...curlyHint(finding),
});

/** What to type instead of a value in curly quotation marks, which are part of it where a plain word is expected. */
function curlyHint({ name, value }: Parameters<typeof fieldWords>[0]): { hint?: string } {
  const inner = typeof value === 'string' ? /^[“”„]\s*([^"“”„]*?)\s*[“”]$/.exec(value)?.[1] : undefined;
  if (!inner) return {};
  return {
    hint: `Ngoặc kép cong “ ” (U+201C, U+201D) bị hiểu là một phần của giá trị. Viết không có ngoặc: ${name.split('.').at(-1)}: ${inner}`,
  };
}

/** A path without the places in lists: `corrections.0.date` is described as `corrections.date`. */
const namesOf = (path: Path): string[] => path.filter((step) => typeof step !== 'number').map(String);

const valueAt = (values: unknown, path: Path): unknown =>
  path.reduce((value: unknown, step) => {
    // One text, or one group, may stand for a list of one.
    if (typeof step === 'number' && !Array.isArray(value)) return value;
    return isRecord(value) ? value[String(step)] : undefined;
  }, values) ?? undefined;

const isThere = (values: unknown, path: Path): boolean => {
  const last = path.at(-1);
  const around = path.length > 1 ? valueAt(values, path.slice(0, -1)) : values;
  return last !== undefined && isRecord(around) && Object.hasOwn(around, String(last));
};

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isBlank = (value: unknown): boolean => value === null || (typeof value === 'string' && value.trim() === '');

/** The fields without empty ones, and without groups that hold only empty ones. An empty field counts as absent. */
function withoutBlanks(values: Record<string, unknown>): Record<string, unknown> {
  const kept: [string, unknown][] = [];
  for (const [name, value] of Object.entries(values)) {
    if (isBlank(value)) continue;
    if (!isRecord(value)) kept.push([name, value]);
    else if (Array.isArray(value))
      kept.push([name, value.map((item) => (isRecord(item) && !Array.isArray(item) ? withoutBlanks(item) : item))]);
    else {
      const inner = withoutBlanks(value);
      if (Object.keys(inner).length > 0 || Object.keys(value).length === 0) kept.push([name, inner]);
    }
  }
  return Object.fromEntries(kept);
}
