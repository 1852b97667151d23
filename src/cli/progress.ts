import type { OnProgress } from './stopwatch.ts';

const WIDTH = 30;
/** Between two drawings of the bar, in milliseconds. */
const PAUSE = 100;

/** Shows the progress of stages: a bar with stage and count on a terminal, one line a stage elsewhere. */
export function createProgress(stream: NodeJS.WriteStream): { update: OnProgress; end: () => void } {
  let shown = '';
  let drawn = 0;
  const plain: OnProgress = (stage) => {
    if (stage !== shown) stream.write(`${stage}\n`);
    shown = stage;
  };
  const bar: OnProgress = (stage, done, total) => {
    const isNew = stage !== shown;
    if (!isNew && done < total && Date.now() - drawn < PAUSE) return;
    shown = stage;
    drawn = Date.now();
    const filled = total === 0 ? 0 : Math.round((done / total) * WIDTH);
    const count = total === 0 ? '' : ` ${done}/${total}`;
    stream.write(`\r\u001b[K${stage.padEnd(10)} ${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}${count}`);
  };
  return stream.isTTY ? { update: bar, end: () => void stream.write('\r\u001b[K') } : { update: plain, end: () => {} };
}
