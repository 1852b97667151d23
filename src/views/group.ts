/** A group of outputs that are planned together, named `view/key`: `article/2022-04`, `list/category/thoi-su`, `home/`. */
export type Group = string;

/** The group of a view that is told by a key. */
export const groupOf = (view: string, key: string): Group => `${view}/${key}`;

/** The view and the key of a group. */
export function partsOf(group: Group): [view: string, key: string] {
  const slash = group.indexOf('/');
  return [group.slice(0, slash), group.slice(slash + 1)];
}
