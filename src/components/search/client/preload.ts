import { searchAddress } from '../../../model/address.ts';
import { MANIFEST_FILE } from '../../../search/files.ts';

/** Once the reader turns to the header's search box, fetches what the search page will need first. */
document.querySelector('#tim')?.addEventListener(
  'focus',
  () => {
    for (const address of [searchAddress(), MANIFEST_FILE]) {
      const link = document.createElement('link');
      link.rel = 'prefetch';
      link.href = address;
      document.head.append(link);
    }
  },
  { once: true },
);
