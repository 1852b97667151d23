/** A whole number with points between its thousands, as Vietnamese writes it: "150.000". */
export const wholeNumber = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, '.');
