/** A file to be put at a target. */
export interface Upload {
  address: string;
  /** The file on this machine; absent where the target has to hold nothing but a redirection. */
  file?: string;
  /** Where a former address leads to; stores that can, answer with a redirection. */
  redirect?: string;
}

/** What a target says of a file's bytes: the same for the same bytes, another for others. */
type Tag = string;

/** The tag of an address at which a target holds no file, because its web server leads on from there. */
export const NO_FILE: Tag = 'redirect';

/**
 * A place from which readers get the site. It puts files, deletes them and tells what is there; others decide what and in which
 * order. All methods throw PublishFailed where they fail.
 */
export interface Target {
  /** Digest of what goes with a file besides its bytes. Where it changes, every file has to be put again. */
  readonly variant: string;
  /** Requests made so far. */
  requests(): number;
  /** Puts files, in no particular order. Each is there whole, or as it was before; `onPut` is told of each that is. */
  put(uploads: readonly Upload[], onPut: (upload: Upload, tag: Tag) => void): Promise<void>;
  /** Removes files; those that are not there are no mistake. */
  remove(addresses: readonly string[]): Promise<void>;
  /** Every file of the site that is there. */
  list(): Promise<Map<string, Tag>>;
  /** A file that is not for readers; undefined where there is none. */
  readPrivate(name: string): Promise<Buffer | undefined>;
  /** @param onlyNew leave an existing file as it is; ask afterwards which one is there */
  writePrivate(name: string, bytes: Uint8Array, onlyNew?: boolean): Promise<void>;
  removePrivate(name: string): Promise<void>;
}

/** The folder of a target that holds what is not for readers, where no other is named. */
export const PRIVATE_FOLDER = '.publish';
