/** A picture or other file below content/media. */
export interface MediaFile {
  /** Path below `media/`, with `/`, in NFC: the name by which articles call it. */
  src: string;
  /** The path as the disk has it, where that is not NFC. */
  file?: string;
  blob: string;
  /** Intrinsic size in CSS pixels; absent where the format tells none. */
  width?: number;
  height?: number;
  /** Length of the file in bytes. */
  bytes: number;
}

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
