import type { FieldForms } from './field-forms.ts';

/** How the fields of publish.yml are to be written. */
export const PUBLISHING_FORMS: FieldForms = {
  targets: { form: 'danh sách nơi nhận', example: 'targets: [{ name: thu, kind: folder, folder: /srv/bao }]' },
  'targets.name': {
    form: 'tên gọi không trùng nhau, gồm chữ thường không dấu, số và gạch nối',
    example: 'name: chinh',
  },
  'targets.kind': { form: 'loại nơi nhận', example: 'kind: s3' },
  'targets.bucket': { form: 'tên kho', example: 'bucket: bao-example' },
  'targets.endpoint': { form: 'địa chỉ của kho, có https://', example: 'endpoint: https://s3.example.vn' },
  'targets.region': { form: 'vùng của kho', example: 'region: ap-southeast-1' },
  'targets.prefix': { form: 'phần đặt trước mọi tên trong kho', example: 'prefix: bao' },
  'targets.host': { form: 'tài khoản và máy chủ cho SSH', example: 'host: xuatban@bao.example.vn' },
  'targets.port': { form: 'cổng SSH', example: 'port: 22' },
  'targets.folder': { form: 'thư mục của trang trên máy chủ', example: 'folder: /srv/bao' },
  'targets.private': { form: 'kho hoặc thư mục khác, mà bạn đọc không vào được', example: 'private: /srv/bao-rieng' },
  'targets.purge': {
    form: 'cách xóa bộ nhớ đệm của CDN',
    example: 'purge: { kind: cloudflare, zone: 0123456789abcdef }',
  },
  'targets.purge.kind': { form: 'loại CDN', example: 'kind: cloudflare' },
  'targets.purge.zone': { form: 'mã zone ở Cloudflare', example: 'zone: 0123456789abcdef' },
  'targets.purge.service': { form: 'mã service ở Fastly', example: 'service: SU1Z0isxPaozGVKXdv0eY' },
  'targets.purge.command': { form: 'lệnh và các tham số', example: 'command: [/usr/local/bin/xoa-cache]' },
  'targets.purge.url': {
    form: 'địa chỉ nhận danh sách, có https://',
    example: 'url: https://bao.example.vn/xoa-cache',
  },
  'targets.tell': { form: 'danh sách nơi cần báo', example: 'tell: [hub, indexNow]' },
};
