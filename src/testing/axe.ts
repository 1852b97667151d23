import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds on a page as it stands, against WCAG 2.2 AA and good practice, as readable lines. */
export const findingsOf = (page: Page): Promise<string[]> => findings(page, RULES);

/** What axe finds of contrasts alone: all that the colour scheme changes. */
export const contrastFindingsOf = (page: Page): Promise<string[]> => findings(page, ['color-contrast']);

async function findings(page: Page, runOnly: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResults, string[]>(
    (rules) => Reflect.get(window, 'axe').run({ runOnly: rules, resultTypes: ['violations'] }),
    runOnly,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  );
}
