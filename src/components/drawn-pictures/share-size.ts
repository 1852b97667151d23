/** The size in pixels that social networks show uncut. */
export const SHARE_WIDTH = 1200;
export const SHARE_HEIGHT = 630;
