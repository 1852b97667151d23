/** What a part of a build has done to the output, by address. */
export interface Outcome {
  /** Files that were written. */
  written: string[];
  /** Those of them whose bytes are not, or not certainly, what they were. */
  changed: string[];
  removed: string[];
  /** How many outputs were looked at and are as they should be. */
  kept: number;
}

/** Several outcomes as one. */
export const joinOutcomes = (outcomes: readonly Outcome[]): Outcome => ({
  written: outcomes.flatMap(({ written }) => written),
  changed: outcomes.flatMap(({ changed }) => changed),
  removed: outcomes.flatMap(({ removed }) => removed),
  kept: outcomes.reduce((sum, { kept }) => sum + kept, 0),
});
