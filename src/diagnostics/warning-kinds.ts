import type { ProblemKind } from './problem-kind.ts';

/** The kinds of problems that only look wrong: the file is published as it stands, and its writer is told. */
export const WARNING_KINDS = {
  'ngay-khac-thu-muc': {
    title: 'Ngày đăng không khớp thư mục năm/tháng',
    advice: 'Sửa date, hoặc chuyển tệp sang đúng thư mục của năm và tháng đăng.',
  },
} as const satisfies Record<string, ProblemKind>;
