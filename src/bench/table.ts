import { BUDGETS, type Budget, CASES, type Result, WORKING_SIZE } from './result.ts';

const HEAD = [
  'case',
  'articles',
  'seconds',
  'to Hugo',
  'to the smallest archive',
  'peak memory',
  'files changed',
  'budget',
];

/** The results as a table in Markdown, ordered by case and size, each with its budget and whether it is met. */
export function resultTable(results: readonly Result[]): string {
  const smallest = Math.min(...results.map(({ size }) => size));
  const rows = CASES.flatMap((name) => {
    const ofCase = results.filter((result) => result.case === name).sort((a, b) => a.size - b.size);
    const first = ofCase.find(({ size }) => size === smallest);
    return ofCase.map((result) => rowOf(result, result === first ? undefined : first));
  });
  return [HEAD, HEAD.map((_, column) => (column === 0 || column === HEAD.length - 1 ? '---' : '--:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |\n`)
    .join('');
}

function rowOf(result: Result, first: Result | undefined): string[] {
  const toHugo = result.hugo && result.seconds / result.hugo;
  const toSmallest = first && result.seconds / first.seconds;
  const found = { ...result, toHugo, toSmallest };
  return [
    result.case,
    result.size.toLocaleString('en'),
    result.hugo ? `${decimals(result.seconds)} (Hugo ${decimals(result.hugo)})` : decimals(result.seconds),
    toHugo ? ratio(toHugo) : '',
    toSmallest ? ratio(toSmallest) : '',
    [result.memory && `${result.memory} MB`, result.hugoMemory && `(Hugo ${result.hugoMemory} MB)`]
      .filter(Boolean)
      .join(' '),
    result.files?.toLocaleString('en') ?? '',
    result.size === WORKING_SIZE ? verdicts(BUDGETS[result.case] ?? {}, found) : '',
  ];
}

const decimals = (number: number): string => number.toFixed(number < 10 ? 2 : 1);

/** A ratio as one reads it: `3.10`, or `1/25` where the first is far smaller. */
const ratio = (number: number): string => (number < 0.2 ? `1/${Math.floor(1 / number + 1e-9)}` : number.toFixed(2));

const WORDS: Readonly<Record<keyof Budget, (limit: number) => string>> = {
  seconds: (limit) => `${limit} s`,
  toHugo: (limit) => `${ratio(limit)} of Hugo`,
  toSmallest: (limit) => `${ratio(limit)} of the smallest`,
  memory: (limit) => `${limit} MB`,
  files: (limit) => `${limit} files`,
};

/** What is allowed, each with `met`, `missed`, or `not measured`. */
function verdicts(budget: Budget, found: Budget): string {
  return (Object.keys(WORDS) as (keyof Budget)[])
    .flatMap((name) => {
      const limit = budget[name];
      if (limit === undefined) return [];
      const value = found[name];
      return [`${WORDS[name](limit)}: ${value === undefined ? 'not measured' : value <= limit ? 'met' : 'missed'}`];
    })
    .join('; ');
}
