import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest, longest first: those that build sites again and again, and those that visit many pages. */
export const SLOW = [
  'src/testing/access.site.test.ts',
  'src/components/search/search.site.test.ts',
  'src/build/killed.test.ts',
  'src/publish/killed.test.ts',
  'src/render/slow.test.ts',
  'src/build/incremental.test.ts',
  'src/testing/reader.site.test.ts',
  'src/build/merge.test.ts',
  'src/build/repaired.test.ts',
  'src/build/changes-only.test.ts',
  'src/build/write-pictures.test.ts',
  'src/build/damaged-cache.test.ts',
];

/**
 * Begins with the files that take longest, so that no worker has much left to do when the others have nothing. Vitest by itself
 * knows what takes long only from an earlier run.
 */
export class SlowestFirst extends BaseSequencer {
  override async sort(specifications: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const place = SLOW.findIndex((file) => moduleId.endsWith(file));
      return place < 0 ? SLOW.length : place;
    };
    const groupOf = ({ project }: TestSpecification): number => project.config.sequence.groupOrder;
    const sorted = await super.sort(specifications);
    return sorted.toSorted((a, b) => groupOf(a) - groupOf(b) || rank(a) - rank(b));
  }
}
