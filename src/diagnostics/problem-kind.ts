/** What the writer's guide says of a problem: what it is called, and what to do about it. Vietnamese. */
export interface ProblemKind {
  title: string;
  advice: string;
}
