import { stringify } from 'yaml';

/** A value as YAML on one line, with quotes where they are needed. */
export const yamlInline = (value: unknown): string =>
  stringify(value, { lineWidth: 0, collectionStyle: 'flow', flowCollectionPadding: true })
    .trim()
    .replace(/^\[ (.*) \]$/, '[$1]');
