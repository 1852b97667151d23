/** What a reader's browser does with a file. */
type FileUse = 'picture' | 'document' | 'sound' | 'video' | 'text';

interface FileTypeFacts {
  use: FileUse;
  /** The ending of published files, by which hosts tell their media type. */
  ending: string;
  mediaType: string;
}

/** Every type of file that may be published from `media/`, told by bytes and never by a file's ending. */
export const FILE_TYPES = {
  jpeg: { use: 'picture', ending: 'jpg', mediaType: 'image/jpeg' },
  png: { use: 'picture', ending: 'png', mediaType: 'image/png' },
  gif: { use: 'picture', ending: 'gif', mediaType: 'image/gif' },
  webp: { use: 'picture', ending: 'webp', mediaType: 'image/webp' },
  avif: { use: 'picture', ending: 'avif', mediaType: 'image/avif' },
  tiff: { use: 'picture', ending: 'tif', mediaType: 'image/tiff' },
  svg: { use: 'picture', ending: 'svg', mediaType: 'image/svg+xml' },
  pdf: { use: 'document', ending: 'pdf', mediaType: 'application/pdf' },
  mp3: { use: 'sound', ending: 'mp3', mediaType: 'audio/mpeg' },
  m4a: { use: 'sound', ending: 'm4a', mediaType: 'audio/mp4' },
  wav: { use: 'sound', ending: 'wav', mediaType: 'audio/wav' },
  mp4: { use: 'video', ending: 'mp4', mediaType: 'video/mp4' },
  mov: { use: 'video', ending: 'mov', mediaType: 'video/quicktime' },
  txt: { use: 'text', ending: 'txt', mediaType: 'text/plain; charset=utf-8' },
  csv: { use: 'text', ending: 'csv', mediaType: 'text/csv; charset=utf-8' },
  vtt: { use: 'text', ending: 'vtt', mediaType: 'text/vtt; charset=utf-8' },
} as const satisfies Record<string, FileTypeFacts>;

export type FileType = keyof typeof FILE_TYPES;

/** What is known of a file of `media/` by the ending of its name, written in small letters and without the dot. */
export const FACTS_BY_ENDING: ReadonlyMap<string, FileTypeFacts> = new Map<string, FileTypeFacts>([
  ...Object.values(FILE_TYPES).map((facts): [string, FileTypeFacts] => [facts.ending, facts]),
  ['jpeg', FILE_TYPES.jpeg],
]);

/** Whether files of a type are shown as pictures. */
export const isPictureType = (type: FileType): boolean => FILE_TYPES[type].use === 'picture';
