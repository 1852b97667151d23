import { nearest } from '../vietnamese/nearest.ts';

/** Fewer letters than this may begin any option. */
const FEWEST = 3;

/**
 * What is wrong with arguments that Node's `parseArgs` has refused, in Vietnamese.
 * @param known the names of the command's options
 * @param takesOthers whether the command takes other words than options
 */
export function argumentFault(error: unknown, known: readonly string[], takesOthers: boolean): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const word = /'(.*?)'(?=[ .]|$)/.exec(message)?.[1] ?? '';
  const option = word.replace(/[ =].*/, '');
  switch (code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return [`Không có tùy chọn ${option}.`, ...meantInstead(option, known, takesOthers)].join(' ');
    case 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL':
      return `Lệnh này chỉ nhận tùy chọn, không nhận “${word}”. Tùy chọn bắt đầu bằng hai dấu gạch nối, và đứng sau dấu -- của npm như ở dòng dưới.`;
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return message.includes('does not take')
        ? `Tùy chọn ${option} không nhận giá trị: chỉ viết ${option}.`
        : `Tùy chọn ${option} thiếu giá trị.${message.includes('ambiguous') ? ` Giá trị bắt đầu bằng dấu gạch thì viết liền: ${option}=-…` : ''}`;
    default:
      return message;
  }
}

function meantInstead(option: string, known: readonly string[], takesOthers: boolean): string[] {
  const typed = option.replace(/^-+/, '');
  const begun = typed.length < FEWEST ? undefined : known.find((name) => name.startsWith(typed));
  const meant = begun ?? nearest(typed, known);
  if (meant !== undefined) return [`Có phải --${meant} không?`];
  return takesOthers
    ? ['Chữ có dấu gạch ở đầu mà không phải tùy chọn thì đặt cuối lệnh, sau hai dấu gạch: -- "- Tít"']
    : [];
}
