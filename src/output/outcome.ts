/** What a part of a build has done to the output, by address. */
export interface Outcome {
  /** Files that were written, since their bytes are not, or not certainly, what they were. */
  written: string[];
  removed: string[];
  /** How many outputs were looked at and are as they should be. */
  kept: number;
}

/** Several outcomes as one. */
export const joinOutcomes = (outcomes: readonly Outcome[]): Outcome => ({
  written: outcomes.flatMap(({ written }) => written),
  removed: outcomes.flatMap(({ removed }) => removed),
  kept: outcomes.reduce((sum, { kept }) => sum + kept, 0),
});
