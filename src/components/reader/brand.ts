/** The colours of what is drawn for the newspaper outside its pages, and of the browser's own frame around them. */
export const ACCENT = '#0b5d4b';
export const PAPER = '#fffdf8';
export const INK = '#17211c';
export const PAPER_DARK = '#121714';
