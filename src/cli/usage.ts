import { type ParseArgsConfig, parseArgs } from 'node:util';
import { HelpWanted, WrongArguments } from '../diagnostics/failures.ts';
import { argumentFault } from './argument-fault.ts';
import { heldByNpm } from './held-by-npm.ts';

/** The options of a command: what stands for the value, empty where there is none, and what the option is for. */
type Options = Record<string, [value: string, words: string]>;

interface Usage {
  /** How the command is written, a line each; all options in brackets where nothing is said. */
  forms?: readonly string[];
  options: Options;
}

const CONTENT: Options = { content: ['THƯ-MỤC', 'thư mục nội dung, nơi có site.yml (mặc định: content)'] };
const OUT: Options = { out: ['THƯ-MỤC', 'thư mục của bản dựng (mặc định: dist)'] };
const CACHE: Options = { cache: ['THƯ-MỤC', 'bộ nhớ đệm; mất nó chỉ tốn thời gian (mặc định: .cache)'] };
const REPORT: Options = { report: ['TỆP', 'ghi báo cáo vào tệp này, dạng JSON'] };
const STRICT: Options = { strict: ['', 'cảnh báo cũng tính là lỗi'] };
const PORT: Options = { port: ['N', 'cổng (mặc định: 4321)'] };
const MAKING: Options = {
  jobs: ['N', 'số tiến trình chạy cùng lúc (mặc định: số nhân của máy)'],
  pictures: ['quick|all', 'quick: ảnh mới chỉ làm dạng mà trình duyệt nào cũng xem được, lần sau làm nốt'],
  'picture-cache': ['THƯ-MỤC', 'nơi giữ ảnh đã làm, nhiều máy dùng chung được'],
  now: ['YYYY-MM-DDTHH:mm', 'dựng cho thời điểm này, giờ Việt Nam; bài ghi giờ muộn hơn chưa hiện ra'],
};

const COMMANDS = {
  build: {
    options: {
      ...{ ...CONTENT, ...OUT, ...CACHE, ...MAKING },
      shard: ['i/n', 'chỉ dựng phần thứ i trong n phần; npm run merge ghép các phần lại'],
      'changes-only': ['', 'chỉ dựng những tệp khác với nơi nhận, vào một thư mục trống'],
      to: ['TÊN', 'cùng --changes-only: nơi nhận nào trong publish.yml'],
      clean: ['', 'quên bộ nhớ đệm, dựng lại tất cả'],
      ...{ ...STRICT, ...REPORT },
    },
  },
  merge: {
    forms: ['PHẦN… [tùy chọn]'],
    options: { ...CONTENT, ...OUT, ...CACHE, ...MAKING, ...REPORT },
  },
  check: { options: { ...CONTENT, ...CACHE, ...STRICT } },
  dev: { options: { ...CONTENT, ...CACHE, ...PORT } },
  serve: { options: { ...OUT, ...PORT } },
  publish: {
    options: {
      to: ['TÊN', 'chỉ nơi nhận này trong publish.yml'],
      plan: ['', 'nói sẽ gửi và xóa những gì, không đụng vào đâu'],
      status: ['', 'ở nơi nhận đang có gì, từ bao giờ'],
      verify: ['', 'kê cả nơi nhận, gửi lại tệp thiếu và tệp sai'],
      restore: ['', 'trên máy chưa có gì: lấy danh mục từ nơi nhận'],
      host: ['TÊN', 'cùng --plan: trang có vừa giới hạn của nơi đó không'],
      'allow-removals': ['N', 'cho phép N địa chỉ không còn dẫn tới đâu mà không hỏi'],
      ...{ ...CONTENT, ...OUT, ...CACHE, ...REPORT },
    },
  },
  new: {
    forms: ['"Tiêu đề bài" --category thoi-su --author "Ngọc Hưởng"', '--publish content/articles/2026/11/ten-bai.md'],
    options: {
      category: ['TÊN', 'mã hoặc tên chuyên mục trong site.yml'],
      author: ['TÊN', 'tên tác giả; nhiều người thì viết --author nhiều lần'],
      slug: ['TÊN', 'tên tệp, nếu không muốn lấy từ tiêu đề'],
      publish: ['TỆP', 'đăng bài nháp này: bỏ dòng draft, ghi ngày giờ đăng là lúc này nếu ngày giờ cũ đã qua'],
      ...CONTENT,
    },
  },
  media: {
    forms: ['add TỆP… [--to THƯ-MỤC]', 'verify [--to THƯ-MỤC]'],
    options: {
      to: ['THƯ-MỤC', 'thư mục để ảnh; cần khi media: là một địa chỉ, rồi đưa thư mục ấy lên máy chủ'],
      ...CONTENT,
    },
  },
  bench: { forms: ['[--articles N,N…] [--no-write]', 'pictures [--share 0.05]', 'search [--out DIR]'], options: {} },
} satisfies Record<string, Usage>;

export type CommandName = keyof typeof COMMANDS;

/** Whether only those who change the program run a command: its words are English. */
const isForProgrammers = (command: CommandName): boolean => command === 'bench';

/** Reads arguments; where they are wrong, or help is wanted, the error says what the command takes. */
export function readAs<T>(command: CommandName, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof HelpWanted) throw new HelpWanted(helpOf(command));
    const { message, cause } = error as Error;
    throw wrongUse(command, isForProgrammers(command) && cause instanceof Error ? cause.message : message);
  }
}

/** The error that says what is wrong with the arguments of a command, and what it takes. */
export function wrongUse(command: CommandName, message: string): WrongArguments {
  const head = isForProgrammers(command) ? 'Expected: ' : 'Cách dùng: ';
  const forms = formsOf(command).join(`\n${' '.repeat(head.length)}`);
  return new WrongArguments([message, head + forms].join('\n'));
}

/** How a command is written, and what each of its options is for. */
function helpOf(command: CommandName): string {
  const options = Object.entries<[string, string]>(COMMANDS[command].options);
  const rows = options.map(([name, [value, words]]) => [`--${name} ${value}`.trim(), words] as const);
  const width = Math.max(...rows.map(([option]) => option.length));
  const lines = rows.map(([option, words]) => `  ${option.padEnd(width)}   ${words}`);
  return [...formsOf(command), ...(lines.length > 0 ? ['', ...lines] : [])].join('\n');
}

function formsOf(command: CommandName): string[] {
  const { options, forms = [bracketed(options)] }: Usage = COMMANDS[command];
  return forms.map((form) => `npm run ${command} -- ${form}`);
}

const bracketed = (options: Options): string =>
  Object.entries(options)
    .map(([name, [value]]) => `[${`--${name} ${value}`.trim()}]`)
    .join(' ');

/** @throws HelpWanted where `--help` is among the arguments, WrongArguments where one is unknown, lacks its value, or was kept by npm */
export function parse<T extends NonNullable<ParseArgsConfig['options']>>(
  written: readonly string[],
  options: T,
  allowPositionals = false,
) {
  if (written.includes('--help')) throw new HelpWanted();
  const held = heldByNpm(Object.keys(options), process.env);
  if (held !== undefined)
    throw new WrongArguments(
      `--${held} đứng trước dấu -- nên npm giữ lấy, lệnh này không nhận được. Viết nó sau dấu --, như ở dòng dưới.`,
    );
  try {
    return parseArgs({ args: [...written], options, allowPositionals });
  } catch (error) {
    throw new WrongArguments(argumentFault(error, Object.keys(options), allowPositionals), { cause: error });
  }
}
