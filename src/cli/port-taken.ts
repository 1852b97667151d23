/** Says that a port is somebody else's, and which one serves instead. */
export const portTaken = (taken: number, instead: number): string =>
  `Cổng ${taken} đang có chương trình khác dùng, nên dùng cổng ${instead}. Muốn chọn cổng khác: --port N`;
