import { TOUCH_ICON_ADDRESS } from '../../model/address.ts';
import type { Site } from '../../model/site.ts';

/** A picture that the build draws from site.yml alone. */
export interface DrawnPicture {
  address: string;
  /** All that the picture shows; equal keys mean equal bytes. */
  key: string;
  make(): Promise<Uint8Array>;
}

export const ICON_ADDRESS = '/icon.svg';
/** The icons of the web manifest, with the width of each. */
export const MANIFEST_ICONS = [
  { address: '/icon-192.png', width: 192, purpose: 'any' },
  { address: '/icon-512.png', width: 512, purpose: 'any' },
  { address: '/icon-maskable-512.png', width: 512, purpose: 'maskable' },
] as const;

/** Where the picture stands that is shared for the newspaper, or for one of its sections. */
export const sharePictureAddress = (category?: string): string =>
  category ? `/chia-se/${category}.png` : '/chia-se.png';

/**
 * Every picture drawn for the newspaper: its icons, and what is shared for it and each of its sections. As many as there are
 * sections and a few, however many articles there are. The drawing code and its font are loaded by the first `make`.
 */
export function drawnPictures(site: Pick<Site, 'name' | 'tagline' | 'categories'>): DrawnPicture[] {
  const { name, tagline = '' } = site;
  return [
    drawn(sharePictureAddress(), [name, tagline], () => sharePng(name, tagline)),
    ...site.categories.map((category) =>
      drawn(sharePictureAddress(category.slug), [category.name, name], () => sharePng(category.name, name)),
    ),
    drawn(ICON_ADDRESS, [name], async () => new TextEncoder().encode((await import('./icon.ts')).icon(name, 'round'))),
    drawn(TOUCH_ICON_ADDRESS, [name], () => iconPng(name, 'full', 180)),
    ...MANIFEST_ICONS.map(({ address, width, purpose }) =>
      drawn(address, [name], () => iconPng(name, purpose === 'maskable' ? 'full' : 'round', width)),
    ),
  ];
}

const drawn = (address: string, shown: string[], make: () => Promise<Uint8Array>): DrawnPicture => ({
  address,
  key: shown.join('\n'),
  make,
});

const sharePng = async (heading: string, below: string): Promise<Uint8Array> =>
  toPng((await import('./share-picture.ts')).sharePicture(heading, below));

const iconPng = async (name: string, shape: 'round' | 'full', width: number): Promise<Uint8Array> =>
  toPng((await import('./icon.ts')).icon(name, shape), width);

async function toPng(svg: string, width?: number): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp');
  const picture = sharp(Buffer.from(svg)).resize(width ?? null);
  return new Uint8Array(await picture.png({ compressionLevel: 9, palette: true, effort: 10 }).toBuffer());
}
