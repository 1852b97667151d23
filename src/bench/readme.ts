/** The line below which a file of measurements is written by hand, and left as it is. */
const BY_HAND = '## Measured by hand';

/** What a run of the bench has to tell. */
export interface BenchRun {
  /** The day of the run, `YYYY-MM-DD`. */
  day: string;
  /** The code that was measured: a commit. */
  code: string;
  machine: string;
  sizes: readonly number[];
  /** The results, as a table in Markdown. */
  table: string;
}

/** The file of measurements after a run: all of it is made anew but what was written by hand at its end. */
export function benchReadme({ day, code, machine, sizes, table }: BenchRun, before = ''): string {
  const start = before.indexOf(BY_HAND);
  return `# Measurements

Written by \`npm run bench -- --articles ${sizes.join(',')}\` on ${day}, with the code of ${code}.
${machine}.

${table}
## Method

- Each case is the command that a person would give, in a process of its own; cases that cost little are run three times, and the middle
  one counts. Memory is the largest peak of any one process.
- The archives are made up, with an article's file of 3.5 KB on average. The same size always gives the same bytes.
- Hugo builds the same articles in the same run: article pages, lists, a sitemap and RSS that holds all of them, without search. Its
  second build, for the added article, writes over what is there.
- "Files changed" counts what has to be uploaded or deleted.
- "Clean build without search" is the clean build less the time of its search stage.
- Nothing is removed before the last case has been measured: for minutes after many files have gone, ext4 makes new ones up to twenty
  times as slowly.

${start < 0 ? `${BY_HAND}\n` : before.slice(start)}`;
}
