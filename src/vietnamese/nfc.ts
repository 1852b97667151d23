/** Letters that look like Đ and stand for it in old text: Icelandic Eth and African D. */
const LOOKALIKES = ['\u00d0', '\u0189'];

/** The text in NFC, with the look-alikes of Đ (U+00D0, U+0189) replaced by the Vietnamese letter U+0110. */
export const toNfc = (text: string): string =>
  LOOKALIKES.reduce((composed, letter) => composed.replaceAll(letter, '\u0110'), text.normalize('NFC'));
