/**
 * Remembers a number for every stretch of text that it is asked about. The stretches are compared where they stand, since to cut a
 * word out of a text takes longer than to find its number.
 * @param numberOf gives the number of a stretch that is new
 */
export function createStretchNumbers(numberOf: (stretch: string) => number) {
  const stretches: string[] = [];
  const hashes: number[] = [];
  const numbers: number[] = [];
  /** One more than the index of the stretch that stands there; a stretch stands at the first free place from its hash. */
  let places = new Int32Array(4096);

  const placeOf = (hash: number): number => (hash ^ (hash >>> 15)) & (places.length - 1);
  const next = (place: number): number => (place + 1) & (places.length - 1);
  const put = (hash: number, index: number): void => {
    let place = placeOf(hash);
    while (places[place]) place = next(place);
    places[place] = index + 1;
  };

  /** The number of a stretch of a text. */
  return (text: string, start: number, end: number): number => {
    const hash = hashOf(text, start, end);
    for (let place = placeOf(hash), held = places[place]; held; place = next(place), held = places[place]) {
      if (hashes[held - 1] === hash && isAt(stretches[held - 1] ?? '', text, start, end)) return numbers[held - 1] ?? 0;
    }
    const stretch = text.slice(start, end);
    const index = stretches.push(stretch) - 1;
    hashes.push(hash);
    numbers.push(numberOf(stretch));
    if (4 * stretches.length > places.length) {
      places = new Int32Array(2 * places.length);
      hashes.forEach(put);
    } else put(hash, index);
    return numbers[index] ?? 0;
  };
}

function hashOf(text: string, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return Math.imul(hash, 0x9e3779b1);
}

function isAt(stretch: string, text: string, start: number, end: number): boolean {
  if (stretch.length !== end - start) return false;
  for (let i = 0; i < stretch.length; i++) if (stretch.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}
