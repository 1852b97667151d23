import { type ParseArgsConfig, parseArgs } from 'node:util';
import { HelpWanted, WrongArguments } from '../diagnostics/failures.ts';

const FOLDERS = '[--content DIR] [--out DIR] [--cache DIR] [--jobs N]';
const PICTURES = '[--pictures quick|all] [--picture-cache DIR]';
const USAGE = {
  build: `build ${FOLDERS} ${PICTURES} [--shard i/n] [--changes-only [--to NAME]] [--now YYYY-MM-DDTHH:mm] [--clean] [--strict] [--report FILE]`,
  merge: `merge PART… ${FOLDERS} ${PICTURES} [--now YYYY-MM-DDTHH:mm] [--report FILE]`,
  check: 'check [--content DIR] [--cache DIR] [--strict]',
  dev: 'dev [--content DIR] [--cache DIR] [--port N]',
  serve: 'serve [--out DIR] [--port N]',
  publish:
    'publish [--to NAME] [--plan] [--status] [--verify] [--restore] [--plan --host NAME] [--allow-removals N] [--content DIR] [--out DIR] [--cache DIR] [--report FILE]',
  bench: 'bench [--articles N,N…] [--no-write] | pictures [--share 0.05] | search [--out DIR]',
};

/** Reads arguments; where they are wrong, or help is wanted, the error says what the command takes. */
export function readAs<T>(command: keyof typeof USAGE, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const usage = `npm run ${command} -- ${USAGE[command].slice(command.length + 1)}`;
    if (error instanceof HelpWanted) throw new HelpWanted(usage);
    throw new WrongArguments(`${(error as Error).message}\nExpected: ${usage}`);
  }
}

/** @throws HelpWanted where `--help` is among the arguments, a `TypeError` of Node's where one is unknown */
export function parse<T extends NonNullable<ParseArgsConfig['options']>>(
  written: readonly string[],
  options: T,
  allowPositionals = false,
) {
  if (written.includes('--help')) throw new HelpWanted();
  return parseArgs({ args: [...written], options, allowPositionals });
}
