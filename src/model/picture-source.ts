import { toNfc } from '../vietnamese/nfc.ts';

/** Whether a picture's normalised source is the address of another host. */
export const isRemotePicture = (source: string): boolean => /^https?:\/\//.test(source);

/**
 * The normalised source of a picture as writers name it: a remote address (`http:` or `https:`) as it is, otherwise the path
 * below `media/` in NFC, whether written `2022/lua.jpg`, `media/2022/lua.jpg`, `/media/2022/lua.jpg` or from the article's own
 * folder, `../../../media/2022/lua.jpg`. `undefined` for what is neither.
 */
export function pictureSource(written: string): string | undefined {
  if (isRemotePicture(written)) return /\s/.test(written) || !URL.canParse(written) ? undefined : written;
  const path = decoded(toNfc(written)).replace(/^(?:\.\/)?(?:(?:\.\.\/)*|\/)media\//, '');
  if (path === '' || /^[/\\]|^[a-z][a-z+.-]*:|[\\?#]|(?:^|\/)\.{0,2}(?:\/|$)/i.test(path)) return undefined;
  return path;
}

/** Percent-encoding undone, where it is any: Markdown wants spaces in addresses encoded. */
function decoded(path: string): string {
  try {
    return toNfc(decodeURIComponent(path));
  } catch {
    return path;
  }
}
