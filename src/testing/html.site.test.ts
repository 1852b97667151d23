import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { expect, inject, test } from 'vitest';
import { pagesOf } from './page-kinds.ts';

const folder = inject('sample');
const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // How the HTML is written says nothing to browsers: it is made to be small.
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'long-title': 'off',
    'no-inline-style': 'off',
    // A select element cannot show suggestions under a field that is being typed into.
    'prefer-native-element': ['error', { exclude: ['listbox'] }],
    'require-sri': ['error', { target: 'crossorigin' }],
  },
});

test('every page is valid HTML', async () => {
  const findings: string[] = [];
  for (const address of [...pagesOf(folder), '/moi-nhat.html', '/chuyen-muc/thoi-su/moi.html']) {
    const report = await validator.validateString(readFileSync(join(folder, address), 'utf8'), address);
    for (const { messages } of report.results) {
      findings.push(
        ...messages.map(({ ruleId, message, line, column }) => `${address}:${line}:${column} ${ruleId}: ${message}`),
      );
    }
  }
  expect(findings).toEqual([]);
});
