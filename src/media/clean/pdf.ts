/** Notes in a PDF that stand there as plain text: XMP packets; who and what made it; EXIF and XMP of its photographs. */
const PACKET = /<\?xpacket begin[\s\S]*?<\?xpacket end[^>]*\?>/g;
const MADE_BY = /\/(?:Author|Creator|Producer|Keywords|Company|SourceModified)\s*\(((?:\\[\s\S]|[^\\()])*)\)/g;
const PHOTO_NOTES = /\xff\xe1([\s\S]{2})(?=Exif\0\0|http:\/\/ns\.adobe\.com\/)/g;

/**
 * A PDF without the notes that can be found in it without unpacking. Every offset in the file must stay as it is, so notes are
 * overwritten: text with spaces, those of photographs with zeros.
 */
export function cleanPdf(bytes: Uint8Array): Uint8Array {
  const file = Buffer.from(bytes);
  const text = file.toString('latin1');
  for (const { 0: packet, index } of text.matchAll(PACKET)) file.fill(' ', index, index + packet.length);
  for (const { 0: entry, 1: value = '', index } of text.matchAll(MADE_BY)) {
    const start = index + entry.length - 1 - value.length;
    file.fill(' ', start, start + value.length);
  }
  for (const { 1: length = '', index } of text.matchAll(PHOTO_NOTES)) {
    const end = index + 2 + ((length.charCodeAt(0) << 8) | length.charCodeAt(1));
    file.fill(0, index + 4, Math.min(file.length, end));
  }
  return file;
}
