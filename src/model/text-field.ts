import { z } from 'zod';
import type { ProblemCode } from '../diagnostics/codes.ts';
import { withoutInvisible, withoutInvisibleButJoiners } from '../vietnamese/invisible.ts';
import { toNfc } from '../vietnamese/nfc.ts';
import { oneLine } from '../vietnamese/one-line.ts';
import { slugify } from '../vietnamese/slugify.ts';

/** Characters that neither HTML nor XML may hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
export const FORBIDDEN_CHARACTERS = /[\0-\x08\v\f\x0e-\x1f\x7f-\x9f\ufffe\uffff]/;

/**
 * A field that holds a single text, as YAML gives it; its white space is made single spaces and its letters NFC before `read`
 * turns it into its final form. Every message of its issues is a problem code: `code` where `read` answers `undefined`.
 */
export function textField<T>(max: number, code: ProblemCode, read: (text: string) => T | undefined) {
  return z.string().transform((written, context): T => {
    const text = oneLine(toNfc(written));
    const fault = faultOf(text, max);
    const value = fault ? undefined : read(text);
    if (value !== undefined) return value;
    context.issues.push({ code: 'custom', input: written, message: fault ?? code });
    return z.NEVER;
  });
}

function faultOf(text: string, max: number): ProblemCode | undefined {
  if (text === '' || (text.length < 20 && withoutInvisible(text).trim() === '')) return 'truong-trong';
  if (FORBIDDEN_CHARACTERS.test(text) || !text.isWellFormed()) return 'ky-tu-cam';
  return text.length > max ? 'qua-dai' : undefined;
}

/** A line of text: a title, a name. */
export const line = textField(500, 'dang-sai', (text) => text);

/** A text of some sentences. */
export const paragraph = textField(5000, 'dang-sai', (text) => text);

/**
 * The most bytes that a part of an address may have: file systems take names of 255, and an ending is added while a file is
 * written.
 */
export const LONGEST_PART = 240;

/** Whether a list's page may stand at a slug: what a folder answers with, its index.html, belongs to the host. */
export const isListSlug = (slug: string): boolean => slug !== 'index';

/**
 * A person, topic or series, with the slug that the name makes: letters of other scripts take five or six each in an address.
 * Signs that nobody sees make no other name.
 */
export const named = textField(150, 'ten-khong-chu', (text) => {
  const name = oneLine(withoutInvisibleButJoiners(text));
  const slug = slugify(name);
  return slug === '' ? undefined : { slug: isListSlug(slug) ? slug : `${slug}-1`, name };
}).refine(({ slug }) => slug.length <= LONGEST_PART, 'qua-dai' satisfies ProblemCode);

/** A whole number from 1. */
export const count = (max: number) =>
  textField(100, 'so-sai', (text) => (/^[1-9]\d{0,8}$/.test(text) && Number(text) <= max ? Number(text) : undefined));

/**
 * For checks of several fields together: they are made whatever else is wrong, so that all that is wrong is told at once. A field
 * that has problems of its own has no text then, see {@link wereRead}.
 */
export const EVEN_WITH_OTHER_PROBLEMS = { when: (): boolean => true };

export const wereRead = (...values: readonly unknown[]): boolean => values.every((value) => typeof value === 'string');
