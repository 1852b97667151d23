/** The colours of what is drawn for the newspaper outside its pages, and of the browser's own frame around them: those of src/styles/tokens.css. */
export const ACCENT = '#0a5846';
export const PAPER = '#fcfbf8';
export const INK = '#1b1b18';
export const PAPER_DARK = '#141613';
