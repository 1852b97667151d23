import { GitFailed } from '../articles/git-files.ts';

/** The build cannot go on, for a reason that lies outside the content; its message is for whoever started it. */
export class BuildFailed extends Error {}

/** What was asked for cannot be done: an argument is wrong. */
export class WrongArguments extends Error {}

/** The command line asks what may stand in it; the message says so. */
export class HelpWanted extends Error {}

/** Whether an error's message says all there is to know, without a stack: the system's own errors name their file. */
export const isExplained = (error: unknown): error is Error =>
  error instanceof BuildFailed ||
  error instanceof GitFailed ||
  (error as NodeJS.ErrnoException | undefined)?.syscall !== undefined;
