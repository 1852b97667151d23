import type { APIRoute } from 'astro';
import { ACCENT, PAPER } from '../components/drawn-pictures/brand.ts';
import { MANIFEST_ICONS } from '../components/drawn-pictures/drawn-pictures.ts';

/** The web app manifest. */
export const GET: APIRoute = ({ locals }) => {
  const { site } = locals.archive;
  const manifest = {
    id: '/',
    name: site.name,
    description: site.description ?? site.tagline,
    lang: 'vi',
    dir: 'ltr',
    start_url: '/',
    scope: '/',
    display: 'minimal-ui',
    background_color: PAPER,
    theme_color: ACCENT,
    icons: MANIFEST_ICONS.map(({ address, width, purpose }) => ({
      src: address,
      sizes: `${width}x${width}`,
      type: 'image/png',
      purpose,
    })),
  };
  return new Response(JSON.stringify(manifest), { headers: { 'content-type': 'application/manifest+json' } });
};
