import { ERROR_KINDS } from './error-kinds.ts';
import { WARNING_KINDS } from './warning-kinds.ts';

/**
 * Every kind of problem that content can have, under its permanent name: a name is never changed nor used again for something
 * else.
 */
export const PROBLEM_KINDS = { ...ERROR_KINDS, ...WARNING_KINDS };

/** The permanent name of a kind of problem. */
export type ProblemCode = keyof typeof PROBLEM_KINDS;

/** Whether a problem of this kind only looks wrong, so that the file is published all the same. */
export const isWarningCode = (code: ProblemCode): code is keyof typeof WARNING_KINDS => code in WARNING_KINDS;
