import type { MediaFile } from '../model/media.ts';
import type { Site } from '../model/site.ts';
import type { Queries } from './queries.ts';

/** Whether a file is served from elsewhere, so that nothing of it is read or published here. */
export const isServedElsewhere = ({ listed }: MediaFile, { media }: Pick<Site, 'media'>): boolean =>
  listed === true && /^https?:/.test(media ?? '');

/** The queries of an archive in which each file says where it is served from, if not from the site itself. */
export function withMediaPlace(queries: Queries, site: Pick<Site, 'media'>): Queries {
  return {
    ...queries,
    media: (src) => {
      const file = queries.media(src);
      if (!file || !isServedElsewhere(file, site)) return file;
      return { ...file, address: site.media + src.split('/').map(encodeURIComponent).join('/') };
    },
  };
}
