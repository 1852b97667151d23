import { parentPort, workerData } from 'node:worker_threads';
import { checkSeal } from './seal.ts';

/** The entry of a thread that checks the seal of a database: answers with its state. */
parentPort?.postMessage(checkSeal(workerData as string));
