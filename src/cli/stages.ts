/** The stages of a build and of a publishing, as they begin, and what the operator reads of each while it lasts. */
export const STAGES = {
  cache: 'Mở bộ nhớ đệm',
  templates: 'Biên dịch mẫu trang',
  look: 'Tìm thay đổi',
  content: 'Đọc nội dung',
  fetch: 'Lấy bài từ git',
  pictures: 'Làm ảnh',
  search: 'Lập chỉ mục tìm kiếm',
  plan: 'Tính những gì phải dựng',
  pages: 'Dựng trang',
  files: 'Chép tệp đi kèm',
  close: 'Đóng bộ nhớ đệm',
  upload: 'Gửi tệp',
} as const;

export type Stage = keyof typeof STAGES;
