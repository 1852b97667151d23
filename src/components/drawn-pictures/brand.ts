/** The colours of drawn pictures and of the browser's own bars: those of src/styles/tokens.css. */
export const ACCENT = '#0a5846';
export const PAPER = '#fcfbf8';
export const INK = '#1b1b18';
export const PAPER_DARK = '#141613';
