import type { Reader, View } from './view.ts';

/** A view of the whole site with one output, whose address does not change. */
export const wholeSite = <R extends <A>(reader: Reader<A>) => unknown>(name: string, address: string, read: R) =>
  ({
    name,
    isOfSite: true,
    keys: () => [''],
    touched: () => [],
    outputs: () => [{ address }],
    find: (asked: string) => (asked === address ? { address } : undefined),
    read,
  }) satisfies View;
