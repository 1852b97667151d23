import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { wholeNumber } from '../vietnamese/numbers.ts';
import { checkLimits, HOSTS, LOOKED_UP } from './hosts.ts';
import { PublishFailed } from './publish-failed.ts';
import { siteSize } from './site-size.ts';

/**
 * What a host that takes whole folders allows, and what the built site has of it.
 * @throws PublishFailed for a host that is not known, and where there is no build
 */
export function limitsText(name: string, out: string): string {
  const limits = Object.hasOwn(HOSTS, name) ? HOSTS[name] : undefined;
  if (!limits) throw new PublishFailed(`Không có bảng giới hạn của “${name}”. Có: ${Object.keys(HOSTS).join(', ')}.`);
  if (!existsSync(join(out, '_headers')))
    throw new PublishFailed(`Chưa có bản dựng trong ${out}. Chạy "npm run build" trước.`);
  const size = siteSize(out);
  const checks = checkLimits(limits, size);
  const lines = checks.map(
    ({ what, has, allowed, holds }) =>
      `  ${holds ? 'được ' : 'QUÁ  '} ${what}: ${wholeNumber(has)}, cho phép ${wholeNumber(allowed)}`,
  );
  const verdict = checks.every(({ holds }) => holds) ? 'trang này đăng được' : 'trang này KHÔNG đăng được';
  const ignored = [
    ...(limits.ignores ? [limits.ignores] : []),
    ...(limits.readsQueries || size.queryRedirects === 0
      ? []
      : [
          `không chuyển hướng theo tham số, nên ${wholeNumber(size.queryRedirects)} địa chỉ cũ có dấu ? không dẫn đến đâu`,
        ]),
  ].map((text) => `  chú ý ${text}`);
  const plan = limits.plan ? ` (${limits.plan})` : '';
  return `${limits.title}${plan}: ${verdict}. Giới hạn tra ngày ${LOOKED_UP} ở ${limits.source}.\n${[...lines, ...ignored].join('\n')}`;
}
