import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fileOf } from '../output/write-file.ts';
import { wholeNumber } from '../vietnamese/numbers.ts';
import type { PublishResult } from './publish.ts';
import type { TargetState } from './target-state.ts';

/** What a run has done, or would do, for machines to read. */
export interface PublishReport {
  target: string;
  /** Whether nothing was done, because only the plan was asked for. */
  isPlan: boolean;
  files: number;
  bytes: number;
  removed: number;
  /** Files that stay for a day, since pages that a CDN holds may need them. */
  left: number;
  /** Addresses that lead nowhere afterwards. */
  lost: string[];
  purged: number;
  told: number;
  requests: number;
  seconds: number;
  uploadedAddresses: string[];
  removedAddresses: string[];
  /** Addresses to be purged, of a plan. */
  purgeAddresses: string[];
  findings: PublishResult['findings'];
  failures: string[];
}

/** Puts a result into the form of a report. */
export function publishReport(
  target: string,
  out: string,
  result: PublishResult,
  isPlan: boolean,
  seconds: number,
): PublishReport {
  const { plan, findings, failures, purged, told, requests } = result;
  const uploads = isPlan ? plan.steps.flat().map(({ address }) => address) : result.uploaded;
  const removed = isPlan ? plan.remove : result.removed;
  return {
    target,
    isPlan,
    files: uploads.length,
    bytes: uploads.reduce((sum, address) => sum + sizeOf(join(out, fileOf(address))), 0),
    removed: removed.length,
    left: plan.left.length,
    lost: plan.lost,
    purged,
    told,
    requests,
    seconds: Number(seconds.toFixed(2)),
    uploadedAddresses: uploads,
    removedAddresses: removed,
    purgeAddresses: plan.owed.purge,
    findings,
    failures,
  };
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

const FAULTS = { missing: 'thiếu', foreign: 'lạ, không thuộc trang', changed: 'khác nội dung' } as const;
/** How many addresses are named one by one; of more, only the number is told. */
const MOST = 20;

/** A report as the operator reads it, Vietnamese. */
export function reportText(report: PublishReport): string {
  const { target, isPlan, files, bytes, removed, left, lost, purged, told, requests, seconds } = report;
  const lines = isPlan
    ? [
        `Kế hoạch cho ${target}: gửi ${wholeNumber(files)} tệp (${sizeText(bytes)}), xóa ${wholeNumber(removed)}, xóa khỏi CDN ${wholeNumber(report.purgeAddresses.length)} địa chỉ. Chưa làm gì cả.`,
        ...named('gửi', report.uploadedAddresses),
        ...named('xóa', report.removedAddresses),
        ...named('xóa khỏi CDN', report.purgeAddresses),
        ...named('không còn dẫn tới đâu', lost),
      ]
    : [
        `Đã đăng lên ${target}: gửi ${wholeNumber(files)} tệp (${sizeText(bytes)}), xóa ${wholeNumber(removed)}, xóa khỏi CDN ${wholeNumber(purged)} địa chỉ, báo ${wholeNumber(told)} địa chỉ; ${wholeNumber(requests)} yêu cầu, ${String(seconds).replace('.', ',')} giây.`,
      ];
  if (left > 0) lines.push(`${wholeNumber(left)} tệp cũ còn để lại một ngày cho những trang đang nằm ở CDN.`);
  for (const { address, fault } of report.findings.slice(0, MOST)) lines.push(`  ${address}: ${FAULTS[fault]}`);
  if (report.findings.length > MOST) lines.push(`  … và ${wholeNumber(report.findings.length - MOST)} tệp khác.`);
  return [...lines, ...report.failures].join('\n');
}

const named = (what: string, addresses: readonly string[]): string[] => [
  ...addresses.slice(0, MOST).map((address) => `  ${what}: ${address}`),
  ...(addresses.length > MOST ? [`  ${what}: … và ${wholeNumber(addresses.length - MOST)} địa chỉ khác`] : []),
];

/** What stands at a target, Vietnamese; `differing` files are not the same in the build on this machine. */
export function statusText(
  target: string,
  state: TargetState | undefined,
  differing: number | undefined,
  now: Date,
): string {
  if (!state) return `${target}: chưa đăng lần nào.`;
  const { purge, hub, indexNow } = state.owed;
  const owed = purge.length + hub.length + indexNow.length;
  return [
    `${target}: ${wholeNumber(state.files)} tệp, đăng lúc ${localTime(state.at)} (${ago(now.getTime() - Date.parse(state.at))}).`,
    ...(differing === undefined
      ? []
      : [
          differing === 0
            ? 'Giống bản dựng trên máy này.'
            : `Khác bản dựng trên máy này ở ${wholeNumber(differing)} tệp.`,
        ]),
    ...(state.left.length > 0 ? [`${wholeNumber(state.left.length)} tệp cũ đang chờ xóa.`] : []),
    ...(owed > 0 ? [`Còn ${wholeNumber(owed)} địa chỉ chưa xóa khỏi CDN hoặc chưa báo; lần đăng sau sẽ làm bù.`] : []),
  ].join('\n');
}

const localTime = (utc: string): string =>
  new Intl.DateTimeFormat('vi-VN', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Asia/Ho_Chi_Minh' }).format(
    new Date(utc),
  );

function ago(milliseconds: number): string {
  const minutes = Math.max(0, Math.round(milliseconds / 60_000));
  if (minutes < 60) return `${minutes} phút trước`;
  return minutes < 48 * 60 ? `${Math.round(minutes / 60)} giờ trước` : `${Math.round(minutes / 1440)} ngày trước`;
}

const sizeText = (bytes: number): string =>
  bytes < 1_000_000
    ? `${wholeNumber(Math.ceil(bytes / 1000))} KB`
    : `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`;
