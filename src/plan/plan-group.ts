import type { Queries } from '../catalog/queries.ts';
import type { LocalTime } from '../model/article.ts';
import type { Site } from '../model/site.ts';
import type { Group } from '../views/group.ts';
import { viewOf } from '../views/index.ts';
import { outputKey, type PlannedView } from './planned-output.ts';

/** What plans are made from. */
export interface PlanInput {
  site: Site;
  now: LocalTime;
  catalog: Queries;
  /** Digest of what every output shows besides its own value: see `settingsDigest`. */
  settings: string;
}

/**
 * The outputs of a group as they should be. The key of each digests the value that it shows, in which a digest stands for each
 * article, and the settings; the code need not be in it, since the catalog goes when the code changes.
 */
export function planGroup(group: Group, { site, now, catalog, settings }: PlanInput): PlannedView[] {
  const { view, key } = viewOf(group) ?? {};
  if (!view || key === undefined) throw new Error(`No view plans the group ${group}.`);
  const reader = { site, now, catalog, articles: catalog.digests };
  return view.outputs(key, reader).map((output) => ({
    address: output.address,
    key: outputKey(settings, JSON.stringify(view.read(reader, output))),
    month: () => (view.isByMonth ? key : view.monthOf?.(output, reader)),
  }));
}
