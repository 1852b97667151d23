import { fold } from '../../vietnamese/fold.ts';
import type { SuggestedName } from '../files.ts';

/** Which names to suggest for what has been typed so far: those that start with it, then those with words that do. */
export function suggestNames(typed: string, names: readonly SuggestedName[], limit: number): SuggestedName[] {
  const wanted = fold(typed.normalize('NFC')).trim();
  if (wanted.length < 2) return [];
  const ranked = names.flatMap((name) => {
    const at = ` ${fold(name.name)}`.indexOf(` ${wanted}`);
    return at < 0 ? [] : [{ name, isLater: at > 0 }];
  });
  return ranked
    .sort((a, b) => Number(a.isLater) - Number(b.isLater))
    .slice(0, limit)
    .map(({ name }) => name);
}
