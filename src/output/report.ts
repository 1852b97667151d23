import type { Outcome } from './outcome.ts';

/** What a build has done, for machines to read. */
export interface BuildReport {
  /** Milliseconds by stage, in order; the first one is that of the program's own start. */
  stages: Record<string, number>;
  /** Milliseconds from the program's start to the end. Stages that run beside each other add up to more. */
  total: number;
  /** Largest peak memory of any one process, in MiB. */
  peakMemory: number;
  /** What has become of the pictures. */
  pictures: PictureReport;
  /** Outputs that were made. */
  rendered: number;
  /** Outputs that were looked at and were as they should be. */
  kept: number;
  deleted: number;
  /** Addresses of the files that were written: made, and not, or not certainly, the bytes that were there. */
  written: string[];
  /**
   * The same addresses as `written`, since a file is written only when it changes, or may have. To be uploaded, and purged from
   * caches.
   */
  changed: string[];
  /** Addresses of the files that are gone: to be removed and purged. */
  removed: string[];
}

export interface PictureReport {
  /** Seconds of processor that this process took while pictures were made. What it did for search meanwhile counts as well. */
  cpuSeconds: number;
  /** Files that were encoded, rather than found in the cache or served as they are. */
  encoded: number;
  /** Pictures of which only the quick form is there. */
  left: number;
  /** Pictures of which nothing could be made: pages do without. Of some, the file itself could not be read. */
  failed: { src: string; reason: string; isUnread?: true }[];
}

export interface ReportInput extends Pick<BuildReport, 'stages' | 'rendered' | 'pictures'> {
  outcome: Outcome;
  /** The largest peak memory of other processes than this one, in KiB. */
  othersPeak: number;
}

/** Reports what the process that calls this has done since its start. */
export function createReport({ stages, rendered, pictures, outcome, othersPeak }: ReportInput): BuildReport {
  const { written, removed, kept } = outcome;
  const peakMemory = Math.round(Math.max(othersPeak, process.resourceUsage().maxRSS) / 1024);
  return {
    stages,
    total: Math.round(performance.now()),
    peakMemory,
    pictures,
    rendered,
    kept,
    deleted: removed.length,
    written,
    changed: written,
    removed,
  };
}
