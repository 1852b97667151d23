import sharp from 'sharp';

/** What a picture's own bytes tell of it. */
export interface MediaInfo {
  /** Size in CSS pixels as it is seen, after turning by its EXIF orientation; absent where the file is no picture that can be read. */
  width?: number;
  height?: number;
}

/** Reads a picture's size from its header, without decoding it. Files that are no pictures, or damaged ones, tell no size. */
export async function readMediaInfo(bytes: Uint8Array): Promise<MediaInfo> {
  try {
    const { width, height } = (await sharp(bytes).metadata()).autoOrient;
    return { width, height };
  } catch {
    return {};
  }
}
