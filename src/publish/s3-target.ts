import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import {
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type PutObjectCommandInput,
  S3Client,
  type S3ServiceException,
} from '@aws-sdk/client-s3';
import { addressOf, fileOf } from '../output/write-file.ts';
import { escapeXml } from '../render/escape-xml.ts';
import { explained } from './explain-failure.ts';
import { ADDRESS_RULES, DEFAULT_CACHE, headersFor } from './header-rules.ts';
import { isCompressible, MEDIA_TYPES, mediaType } from './media-types.ts';
import { PRIVATE_FOLDER, type Target, type Upload } from './target.ts';

export interface S3Place {
  bucket: string;
  /** Where the store answers; AWS where there is none. */
  endpoint?: string;
  region: string;
  /** Put before every name in the bucket, without slashes at the ends. */
  prefix?: string;
  /** Another bucket, that readers cannot reach, for what is not for them. */
  privateBucket?: string;
}

export interface S3Keys {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
}

/** Requests that are under way at the same time. */
const LANES = 24;
/** Names in one request to delete, the most that S3 takes. */
const BATCH = 1000;

/**
 * A store that speaks S3: AWS, Cloudflare R2, MinIO, Backblaze B2 and others. Objects say of themselves what the table of headers
 * says.
 */
export function s3Target(place: S3Place, keys: S3Keys): Target {
  const { bucket, endpoint, region, prefix = '', privateBucket = bucket } = place;
  const client = new S3Client({
    endpoint,
    region,
    credentials: keys,
    forcePathStyle: endpoint !== undefined,
    maxAttempts: 5,
    // Stores other than AWS do not know all of its checksums.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  let requests = 0;
  client.middlewareStack.add(
    (next) => (args) => {
      requests++;
      return next(args);
    },
    { step: 'finalizeRequest', priority: 'low' },
  );
  const below = (name: string): string => (prefix ? `${prefix}/${name}` : name);
  const keyOf = (address: string): string => below(fileOf(address));
  const privateKey = (name: string): string => below(`${PRIVATE_FOLDER}/${name}`);
  const told = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw explained(error, `kho ${bucket}`);
    }
  };
  /** Deletes one by one where a store does not take many at once, or not with the checksum that the client sends. */
  const removeKeys = async (names: readonly string[]): Promise<void> => {
    const Objects = names.map((Key) => ({ Key }));
    const { Errors = [] } = await client
      .send(new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects, Quiet: true } }))
      .catch((error: S3ServiceException) => {
        if ([400, 405, 501].includes(error.$metadata?.httpStatusCode ?? 0)) return { Errors: Objects };
        throw error;
      });
    for (const { Key } of Errors) await client.send(new DeleteObjectCommand({ Bucket: bucket, Key }));
  };

  return {
    variant: createHash('sha1')
      .update(JSON.stringify([ADDRESS_RULES, DEFAULT_CACHE, MEDIA_TYPES]))
      .digest('hex'),
    requests: () => requests,
    put: (uploads, onPut) =>
      told(async () => {
        const queue = uploads.values();
        const work = async (): Promise<void> => {
          for (const upload of queue) {
            const object = await objectOf(upload);
            const { ETag = '' } = await client.send(
              new PutObjectCommand({ Bucket: bucket, Key: keyOf(upload.address), ...object }),
            );
            onPut(upload, bareTag(ETag));
          }
        };
        await Promise.all(Array.from({ length: LANES }, work));
      }),
    remove: (addresses) =>
      told(async () => {
        for (let start = 0; start < addresses.length; start += BATCH)
          await removeKeys(addresses.slice(start, start + BATCH).map(keyOf));
      }),
    list: () =>
      told(async () => {
        const found = new Map<string, string>();
        let ContinuationToken: string | undefined;
        do {
          const Prefix = prefix ? `${prefix}/` : undefined;
          const page = await client.send(new ListObjectsV2Command({ Bucket: bucket, Prefix, ContinuationToken }));
          for (const { Key = '', ETag = '' } of page.Contents ?? [])
            if (!Key.startsWith(privateKey(''))) found.set(addressOf(Key.slice(below('').length)), bareTag(ETag));
          ContinuationToken = page.NextContinuationToken;
        } while (ContinuationToken);
        return found;
      }),
    readPrivate: (name) =>
      told(async () => {
        try {
          const { Body } = await client.send(new GetObjectCommand({ Bucket: privateBucket, Key: privateKey(name) }));
          return Body && Buffer.from(await Body.transformToByteArray());
        } catch (error) {
          if ((error as Error).name === 'NoSuchKey') return undefined;
          throw error;
        }
      }),
    writePrivate: (name, bytes, onlyNew) =>
      told(async () => {
        const object = { Bucket: privateBucket, Key: privateKey(name), Body: bytes, CacheControl: 'no-store' };
        try {
          await client.send(new PutObjectCommand({ ...object, IfNoneMatch: onlyNew ? '*' : undefined }));
        } catch (error) {
          const code = onlyNew ? (error as Error).name : '';
          if (code === 'PreconditionFailed') return;
          if (code !== 'NotImplemented') throw error;
          // A store that does not know the condition overwrites. The caller asks afterwards whose file is there.
          await client.send(new PutObjectCommand(object));
        }
      }),
    removePrivate: (name) =>
      told(async () => {
        await client.send(new DeleteObjectCommand({ Bucket: privateBucket, Key: privateKey(name) }));
      }),
  };
}

/** What an object says of itself, and its bytes: texts are stored compressed, as every browser and feed reader takes them. */
async function objectOf({ address, file, redirect }: Upload): Promise<Partial<PutObjectCommandInput>> {
  const headers = headersFor(ADDRESS_RULES, address);
  const ContentType =
    headers['content-type'] ??
    mediaType(file === undefined ? 'a.html' : address.endsWith('/') ? 'index.html' : address);
  const bytes = file === undefined ? Buffer.from(pageThatLeadsTo(redirect ?? '/')) : await readFile(file);
  const isSmaller = isCompressible(ContentType);
  return {
    Body: isSmaller ? gzipSync(bytes, { level: 9 }) : bytes,
    ContentType,
    ContentEncoding: isSmaller ? 'gzip' : undefined,
    CacheControl: headers['cache-control'] ?? DEFAULT_CACHE,
    // Stores that serve sites themselves answer this with a redirection.
    WebsiteRedirectLocation: redirect === undefined ? undefined : encodeURI(redirect),
  };
}

const pageThatLeadsTo = (address: string): string =>
  `<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0; url=${escapeXml(encodeURI(address))}"><a href="${escapeXml(encodeURI(address))}">${escapeXml(address)}</a>\n`;

const bareTag = (etag: string): string => etag.replaceAll('"', '');
