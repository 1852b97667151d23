/** The properties that results can be narrowed by. No two begin with the same letter. */
export type Facet = 'category' | 'author' | 'kind';
