import { isWarningCode, type ProblemCode } from './codes.ts';

/** A place in a file of the content folder; line and column count from 1. */
export interface Place {
  /** Path below the content folder, with `/`. */
  path: string;
  line?: number;
  column?: number;
  /** How many characters the finding covers, for underlining. */
  length?: number;
}

/**
 * One thing wrong with the content, an error or a warning by its code: data until the edge prints it. Texts are Vietnamese, for
 * writers.
 */
export interface Problem {
  /** Permanent name, never reused: a writer can search the guide for it. */
  code: ProblemCode;
  place: Place;
  /** What was found and what is expected. */
  message: string;
  /** What to do about it. */
  hint?: string;
}

/** Whether a problem keeps its file, and so the whole content, from being published. */
export const isError = ({ code }: Problem): boolean => !isWarningCode(code);

/** Whether a problem only looks wrong. */
export const isWarning = ({ code }: Problem): boolean => isWarningCode(code);

/** Whether there is an error among problems. */
export const haveErrors = (problems: readonly Problem[]): boolean => problems.some(isError);
