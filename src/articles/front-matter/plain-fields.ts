import { LARGEST_FRONT_MATTER } from '../../model/text-limits.ts';

/** `name: value`, the value being a word or words, a text in quotes without escapes, or words between brackets. */
const PLAIN_FIELD =
  /^([a-z]+): (?:([\p{L}\p{N}/(][^\p{C}\u2028\u2029]*)|"([^"\\\p{C}\u2028\u2029]*)"|'([^'\p{C}\u2028\u2029]*)'|\[([\p{L}\p{M}\p{N} ,.()/-]+)\])$/u;

/** Words that are not text, or not all of it, to YAML. */
const NOT_PLAIN = /^(?:true|false|null)$|: | #|[:\s]$/i;
/** The same between brackets, where fewer signs may stand. */
const PLAIN_ITEM = /^(?!(?:true|false|null)$)[\p{L}\p{N}]/iu;

/**
 * The fields of front-matter in the form that nearly all articles have: one line a field, a text or a list of words each. It is a
 * small part of YAML, read forty times faster than by a parser for all of it (0.001 ms instead of 0.04 ms); the answer is what
 * that one gives. `undefined` for anything else, sound or not.
 *
 * @param source the YAML between the lines of hyphens, with or without the line ends around it
 */
export function plainFields(source: string): Record<string, string | string[]> | undefined {
  if (source.length > LARGEST_FRONT_MATTER) return undefined;
  const fields: Record<string, string | string[]> = {};
  for (const line of source.replace(/^\r?\n|\r?\n?$/g, '').split(/\r?\n/)) {
    const match = PLAIN_FIELD.exec(line);
    const [, name, plain, double, single, list] = match ?? [];
    if (name === undefined || name in fields) return undefined;
    if (plain !== undefined && NOT_PLAIN.test(plain)) return undefined;
    const items = list?.split(',').map((item) => item.replace(/^ +| +$/g, ''));
    if (items?.some((item) => !PLAIN_ITEM.test(item))) return undefined;
    fields[name] = items ?? plain ?? double ?? single ?? '';
  }
  return fields;
}
