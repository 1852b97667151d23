/** A source of pseudo-random numbers: the same numbers in every run. */
export interface Random {
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number;
  pick<const List extends readonly [unknown, ...unknown[]]>(choices: List): List[number];
}

/** A source for each seed: xorshift32 (Marsaglia, 2003) over the seed's scattered bits. */
export function createRandom(seed: number): Random {
  let state = Math.imul(seed, 0x9e3779b1) || 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  for (let i = 0; i < 8; i++) next();
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return { int, pick: (choices) => choices[int(0, choices.length - 1)] ?? choices[0] };
}
