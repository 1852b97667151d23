import { FACTS_BY_ENDING } from '../model/file-type.ts';

/** The media type of a picture by the ending of its address; undefined where that tells none. */
export function pictureType(address: string): string | undefined {
  const ending = /\.([a-z]+)$/i.exec(address.replace(/[?#].*$/s, ''))?.[1]?.toLowerCase();
  const facts = FACTS_BY_ENDING.get(ending ?? '');
  return facts?.use === 'picture' ? facts.mediaType : undefined;
}
