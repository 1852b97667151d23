/** White space that is not one plain space: to look for every space takes four times as long. */
const UNEVEN = /\s{2,}|[^\S ]/g;

/** A text on one line, its words a space apart, with none before and after it. */
export const oneLine = (text: string): string => text.replace(UNEVEN, ' ').trim();
