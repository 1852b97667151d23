/** The cases of the bench, in the order of the table. */
export const CASES = [
  'clean build',
  'clean build without search',
  'nothing changed',
  'one article added',
  "one article added: search's part",
  'one article edited',
  'check, cold',
  'check, one article edited',
  'dev, nothing read before: ready',
  'dev, nothing read before: an article',
  'dev, ready',
  'dev, an article',
  'dev, a saved edit',
  'the first publishing',
  'published, nothing kept: push and clone',
  'published, nothing kept: restore',
  'published, nothing kept: check',
  'published, nothing kept: build',
  'published, nothing kept: publish',
  'published, nothing kept: all',
  'published, cache kept: all',
] as const;

export type Case = (typeof CASES)[number];

/** What a case has cost with an archive of some size. */
export interface Result {
  case: Case;
  /** Articles of the archive. */
  size: number;
  seconds: number;
  /** Seconds of Hugo for the same. */
  hugo?: number;
  /** Largest peak memory of any one process, in MiB. */
  memory?: number;
  /** Largest peak memory of Hugo, in MiB. */
  hugoMemory?: number;
  /** Files of the output that are new, other than they were, or gone. */
  files?: number;
}

/** What a case may cost at the working size. */
export interface Budget {
  seconds?: number;
  /** Of Hugo's time. */
  toHugo?: number;
  /** Of the time at the smallest size. */
  toSmallest?: number;
  /** MiB */
  memory?: number;
  files?: number;
}

/** The size for which the budgets are made. */
export const WORKING_SIZE = 150_000;

export const BUDGETS: Readonly<Partial<Record<Case, Budget>>> = {
  'clean build': { toHugo: 4 },
  'clean build without search': { toHugo: 1.2, memory: 2048 },
  'one article added': { toHugo: 1 / 25, toSmallest: 1.6, files: 40 },
  "one article added: search's part": { seconds: 1.5 },
  'check, cold': { seconds: 20 },
  'check, one article edited': { seconds: 2 },
  'dev, nothing read before: ready': { seconds: 5 },
  'dev, nothing read before: an article': { seconds: 0.5 },
  'dev, ready': { seconds: 5 },
  'dev, an article': { seconds: 0.5 },
  'dev, a saved edit': { seconds: 1 },
  'published, nothing kept: all': { seconds: 60 },
  'published, cache kept: all': { seconds: 5 },
};

/** The middle one of several numbers. */
export const middle = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
