import { availableParallelism } from 'node:os';
import { explanation, HelpWanted, WrongArguments } from '../diagnostics/failures.ts';

/** Threads of Node's own pool, in which pictures are encoded, where the machine has no more cores: libuv's number. */
const FEWEST_THREADS = 4;

/** Stands before a fault of the program: whoever runs it cannot mend that. */
const UNFORESEEN = 'Chương trình gặp lỗi của chính nó. Gửi những dòng sau cho người phụ trách chương trình.\n';

/**
 * Runs a command to its end. Pools have as many threads as there are cores: libuv reads the number when a pool is first used. What
 * stands in the command's way is told on the error output, and gives the exit status: 2 for wrong arguments, 3 for whatever else
 * keeps it from its work.
 */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  process.env['UV_THREADPOOL_SIZE'] ??= String(Math.max(FEWEST_THREADS, availableParallelism()));
  try {
    await command();
  } catch (error) {
    if (error instanceof HelpWanted) {
      console.log(error.message);
      return;
    }
    const isWrong = error instanceof WrongArguments;
    const told = isWrong ? error.message : explanation(error);
    if (told !== undefined) console.error(told);
    else console.error(UNFORESEEN, error);
    process.exitCode = isWrong ? 2 : 3;
  }
}
