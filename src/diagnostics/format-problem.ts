import { styleText } from 'node:util';
import { codeFrame, type FrameLine, visible } from './code-frame.ts';
import { isWarning, type Problem } from './problem.ts';

export interface FormatOptions {
  /** Whether to colour for a terminal. */
  color: boolean;
  /** Put before paths, so that a terminal or editor can open them: `content`. */
  folder?: string;
}

type Style = Parameters<typeof styleText>[0];

const FRAME_STYLES: Record<FrameLine['kind'], Style> = { before: 'dim', found: 'reset', marks: 'red', after: 'dim' };

/** Stands after the code of what is no error. */
const WARNING = '(cảnh báo)';

/**
 * A problem as text of some lines: place and code, message, excerpt, hint. Ends without a line end.
 *
 * @param source the file's text, for the excerpt
 */
export function formatProblem(problem: Problem, source: string | undefined, options: FormatOptions): string {
  const paint = (style: Style, text: string): string =>
    options.color ? styleText(style, text, { validateStream: false }) : text;
  const kind = isWarning(problem) ? ` ${paint('yellow', WARNING)}` : '';
  const lines = [
    `${paint('cyan', placeText(problem, options.folder))}  ${paint('dim', problem.code)}${kind}`,
    `  ${paint('bold', visible(problem.message))}`,
  ];
  const frame = source === undefined ? [] : codeFrame(source.replace(/^\ufeff/, ''), problem.place);
  if (frame.length > 0) lines.push('', ...frame.map(({ kind, text }) => `  ${paint(FRAME_STYLES[kind], text)}`), '');
  if (problem.hint) lines.push(`  ${paint('green', '→')} ${visible(problem.hint)}`);
  return lines.join('\n');
}

/** `content/articles/tin.md:3:7` */
function placeText({ place: { path, line, column } }: Problem, folder: string | undefined): string {
  const file = visible(folder ? `${folder.replace(/\/+$/, '')}/${path}` : path);
  return [file, line, line && column].filter((part) => part !== undefined).join(':');
}
