import type { Problem } from '../../diagnostics/problem.ts';
import { commentFields } from '../../model/front-matter.ts';
import type { Comment } from '../../model/media.ts';
import { COMMENT_FORMS } from '../front-matter/field-forms.ts';
import { readFrontMatter } from '../front-matter/read-front-matter.ts';

/** Reads a reader's comment, `comments/<article id>/<any name>.md`; never throws. */
export function parseComment(
  path: string,
  blob: string,
  bytes: Uint8Array,
): { comment?: Comment; problems: Problem[] } {
  const { value, body, problems } = readFrontMatter(path, bytes, commentFields, COMMENT_FORMS);
  if (!value) return { problems };
  const text = body.body.trim();
  if (text === '')
    return {
      problems: [
        {
          code: 'truong-trong',
          place: { path, line: body.bodyLine },
          message: 'Ý kiến này không có nội dung.',
          hint: 'Viết nội dung ý kiến sau dòng --- thứ hai, hoặc xóa tệp.',
        },
      ],
    };
  const articleId = path.split('/')[1] ?? '';
  return {
    comment: { path, blob, articleId, name: value.name, at: `${value.date}T${value.time}`, body: text },
    problems,
  };
}
