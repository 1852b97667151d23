import { STAGES, type Stage } from './stages.ts';
import type { OnProgress } from './stopwatch.ts';

const WIDTH = 30;
/** Columns for the name of a stage. */
const NAME_WIDTH = Math.max(...Object.values(STAGES).map(({ length }) => length));
/** Between two drawings of the bar, in milliseconds. */
const PAUSE = 100;
/** Before the bar turns to another of several stages that run at a time, in milliseconds. */
const TURN = 1000;

/** Shows the progress of stages: a bar with stage and count on a terminal, one line a stage elsewhere. */
export function createProgress(stream: NodeJS.WriteStream): { update: OnProgress; end: () => void } {
  const told = new Set<Stage>();
  let shown: Stage | undefined;
  let drawn = 0;
  const plain: OnProgress = (stage) => {
    if (!told.has(stage)) stream.write(`${STAGES[stage]}\n`);
    told.add(stage);
  };
  const bar: OnProgress = (stage, done, total) => {
    const isOther = stage !== shown;
    const isBeginning = total === 0;
    const isEnd = !isOther && done === total;
    if (!isBeginning && !isEnd && Date.now() - drawn < (isOther ? TURN : PAUSE)) return;
    shown = stage;
    drawn = Date.now();
    const filled = total === 0 ? 0 : Math.round((done / total) * WIDTH);
    const count = total === 0 ? '' : ` ${done}/${total}`;
    stream.write(
      `\r\u001b[K${STAGES[stage].padEnd(NAME_WIDTH)} ${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}${count}`,
    );
  };
  return stream.isTTY ? { update: bar, end: () => void stream.write('\r\u001b[K') } : { update: plain, end: () => {} };
}
