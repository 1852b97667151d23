import { parentPort, workerData } from 'node:worker_threads';
import { type FolderShare, lookAt } from './folder-states.ts';

/** The entry of a thread that looks at folders below a content folder: answers with their states. */
const { contentDir, share } = workerData as { contentDir: string; share: FolderShare };

parentPort?.postMessage(lookAt(contentDir, share));
