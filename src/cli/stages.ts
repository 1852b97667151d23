/** The stages of a build and of a publishing, in order, and what the operator reads of each while it lasts. */
export const STAGES = {
  cache: 'Mở bộ nhớ đệm',
  look: 'Tìm thay đổi',
  content: 'Đọc nội dung',
  templates: 'Biên dịch mẫu trang',
  pictures: 'Làm ảnh',
  plan: 'Tính những gì phải dựng',
  fetch: 'Lấy bài từ git',
  pages: 'Dựng trang',
  files: 'Chép tệp đi kèm',
  search: 'Lập chỉ mục tìm kiếm',
  close: 'Đóng bộ nhớ đệm',
  upload: 'Gửi tệp',
} as const;

export type Stage = keyof typeof STAGES;
