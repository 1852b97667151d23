import { createRenderJob, type WorkerStart } from './render-worker.ts';

/** The entry of a rendering process: gets its start, then lists of addresses, and answers each list with its digests or an error. */
let job: ReturnType<typeof createRenderJob> | undefined;

process.on('message', async (message: { start: WorkerStart } | { addresses: string[] }) => {
  try {
    if ('start' in message) job = createRenderJob(message.start);
    else process.send?.({ digests: await (await job)?.(message.addresses), peakMemory: process.resourceUsage().maxRSS });
  } catch (error) {
    process.send?.({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
