/*
 * How much a writer's file may hold, so that reading any file takes a moment and a little memory. An article of 1 MB has 150,000
 * words.
 */

/** Bytes of a text file: an article, a page, a notice, a comment, the settings. */
export const LARGEST_TEXT = 1_000_000;
/** Characters of site.yml. */
export const LARGEST_SETTINGS = 50_000;
/** Characters of front-matter. */
export const LARGEST_FRONT_MATTER = 20_000;
/** Spaces and line ends in a row in YAML. */
export const LONGEST_GAP = 1000;
/** How many brackets may be open at a time in YAML. */
export const DEEPEST_YAML = 20;
/** Problems that are told of one file. */
export const MOST_PROBLEMS = 50;
