/** Gives way to whatever waits for the thread: a click, a letter typed, a frame to draw. */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
