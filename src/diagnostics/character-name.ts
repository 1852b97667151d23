const NAMES: Record<string, string> = {
  '\t': 'dấu Tab',
  '\u00a0': 'dấu cách không ngắt',
  '\u00ad': 'dấu gạch nối mềm',
  '\u200b': 'dấu cách không bề rộng',
  '\u2060': 'dấu nối từ',
  '\u3000': 'dấu cách toàn khổ',
  '\ufeff': 'dấu thứ tự byte (BOM)',
  '\uff1a': 'dấu hai chấm toàn khổ',
};

/**
 * A character that is easily taken for another, or not seen at all, by its Vietnamese name and its number: `dấu Tab (U+0009)`.
 */
export function characterName(character: string): string {
  const name = NAMES[character] ?? (/\s/.test(character) ? 'dấu cách lạ' : 'ký tự không nhìn thấy được');
  const number = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `${name} (U+${number})`;
}
