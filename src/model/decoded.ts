/** A percent-encoded text (RFC 3986, 2.1) in plain letters; one that cannot be decoded stays as it is. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
