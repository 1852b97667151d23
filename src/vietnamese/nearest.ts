/** The known word that is nearest to a written one, if near enough to be what was meant. */
export function nearest(written: string, known: readonly string[]): string | undefined {
  const limit = Math.min(3, Math.max(1, Math.floor(written.length / 3)));
  let best: string | undefined;
  let least = limit + 1;
  for (const word of known) {
    const distance = editDistance(written.toLowerCase(), word, least);
    if (distance < least) {
      least = distance;
      best = word;
    }
  }
  return best;
}

/**
 * Damerau's distance in its restricted form: letters to insert, delete, replace or swap with their neighbour to make one word of
 * the other. Words whose lengths differ by `enough` or more are not compared: the answer is then `enough`.
 */
function editDistance(a: string, b: string, enough: number): number {
  if (Math.abs(a.length - b.length) >= enough) return enough;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let distance = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        distance = Math.min(distance, (beforeLast[j - 2] ?? 0) + 1);
      row.push(distance);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? enough;
}
