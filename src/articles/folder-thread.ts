import { parentPort, workerData } from 'node:worker_threads';
import { folderDigest } from './folder-digest.ts';

/** The entry of a thread that looks at folders: answers with the digest of each. */
const { contentDir, folders } = workerData as { contentDir: string; folders: string[][] };

parentPort?.postMessage(folders.map((paths) => folderDigest(contentDir, paths)));
