/** A file to be put at a target. */
export interface Upload {
  address: string;
  /** The file on this machine; absent where the target has to hold nothing but a redirection. */
  file?: string;
  /** Where a former address leads to; stores that can, answer with a redirection. */
  redirect?: string;
}

/** What a target says of its bytes: the same for the same bytes, another for others. */
type Tag = string;

/**
 * A place that readers get the site from. It does nothing but put, delete and say what is there; in what order, and what of it is
 * needed, is decided elsewhere. All of them throw PublishFailed where they cannot.
 */
export interface Target {
  /** Digest of whatever else than the bytes of a file goes with it: where it changes, every file has to be put again. */
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
  /** @param onlyNew leave one that is there as it is; whether it was is to be asked afterwards */
  writePrivate(name: string, bytes: Uint8Array, onlyNew?: boolean): Promise<void>;
  removePrivate(name: string): Promise<void>;
}

/** The folder of a target that holds what is not for readers, where no other is named. */
export const PRIVATE_FOLDER = '.publish';
