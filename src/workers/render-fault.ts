import { BuildFailed, explanation } from '../diagnostics/failures.ts';

/**
 * An error of rendering as the operator reads it. Of a fault of the program it says at which address it was, and what a programmer
 * needs to know; it is told whole by its message, which is all that another process gets of it.
 */
export const renderFault = (error: Error, address: string): Error =>
  explanation(error) === undefined
    ? new BuildFailed(
        `Không dựng được ${address} vì chương trình có lỗi. Gửi những dòng sau cho người phụ trách chương trình.\n\n${error.stack}`,
        { cause: error },
      )
    : error;
