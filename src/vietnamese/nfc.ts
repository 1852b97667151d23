/** Letters that look like Đ and đ and stand for them in old text: Icelandic Eth and African D. */
const LOOKALIKES = /[\u00d0\u0189]/g;

/** The text in NFC, with the look-alikes of Đ (U+00D0, U+0189) replaced by the Vietnamese letter U+0110. */
export const toNfc = (text: string): string => text.normalize('NFC').replace(LOOKALIKES, '\u0110');
