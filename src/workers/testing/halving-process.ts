import { serveTasks } from '../serve-tasks.ts';

/** A process of a test's pool: halves even numbers, refuses odd ones, and dies of 0. */
serveTasks(async ({ less }: { cache: string; less: number }) => async (number: number) => {
  if (number === 0) process.exit(7);
  if (number % 2 !== 0) throw new Error(`${number} is odd.`);
  return number / 2 - less;
});
