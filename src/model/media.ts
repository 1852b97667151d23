import type { FileType } from './file-type.ts';

/** A picture or other file below content/media, or in the place that site.yml names besides. */
export interface MediaFile {
  /** Path below `media/`, with `/`, in NFC: the name by which articles call it. */
  src: string;
  /** The path as the disk has it, where that is not NFC. */
  file?: string;
  blob: string;
  /** What its bytes say it is, whatever its ending. */
  type: FileType;
  /** Intrinsic size in CSS pixels; absent where the format tells none. */
  width?: number;
  height?: number;
  /** Whether it is a picture that moves. */
  moving?: true;
  /** Whether it is a JPEG that every reader shows as it is, once its metadata are gone. */
  plain?: true;
  /** Length of the file in bytes. */
  bytes: number;
  /** Whether it lies outside content/, where a list of content/ says so. */
  listed?: true;
  /** Where it is served from, with scheme and host, where that is not the site itself. */
  address?: string;
  /** How far its publishing has come; absent where all of it is there. */
  state?: MediaState;
}

/** `quick`: only the form that every reader understands is there, the others follow; `failed`: nothing could be made of it. */
export type MediaState = 'quick' | 'failed';

/** A published comment of a reader: content/comments/<article id>/<name>.md. */
export interface Comment {
  path: string;
  blob: string;
  articleId: string;
  name: string;
  at: string;
  /** As the reader typed it, NFC: plain text, paragraphs parted by empty lines. */
  body: string;
}
