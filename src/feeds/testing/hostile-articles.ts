import type { ArticleDraft } from './memory-archive.ts';

/** Texts that have broken feeds: controls, CDATA's end, emoji, NFD, references, separators, halves of surrogate pairs, markup. */
export const HOSTILE_TEXTS: Record<string, string> = {
  controls: 'Lúa\u0000 vàng\u0007\u000B\u000C\u001B[31m\u007F\u0085\u009F chín\uFFFE\uFFFF\uFFFD',
  cdata: 'Kết thúc ]]> rồi <![CDATA[ lại mở ]]>',
  emoji: 'Chợ nổi 🛶👩🏽‍🌾🇻🇳 sáng nay',
  nfd: 'Tỉnh Hậu Giang họp bàn việc mưa lũ'.normalize('NFD'),
  references: 'Giá&nbsp;vàng &amp; đô&#160;la &lt;b&gt; &bogus; &#xZZ; AT&T',
  separators: 'Dòng một\u2028dòng hai\u2029dòng ba\rdòng bốn',
  surrogates: 'Nửa đầu \uD83D rồi nửa sau \uDE00 hết',
  markup: '<script>alert(1)</script> <b>đậm</b> </item></channel> <!-- ghi chú --> <?php ?>',
  quotes: `"Nháy kép" 'nháy đơn' = <a href='x' onclick="y">`,
  numbers: '1e5',
};

const BODIES = [
  'Đoạn văn có ]]> và <iframe src="https://video.example/"></iframe> và <script>alert(1)</script>.',
  'Ảnh: ![Cầu](media/khong-co.jpg)\n\n![Ngoài](https://anh.example.vn/a%20b.jpg "Chú thích")\n\n[liên kết](../khac.html) và [mục](#muc) [xấu](javascript:alert(1))',
  '<div style="color:red" onclick="x()" data-x="1"><p>Chữ<p>Chữ nữa</div>\n\n<table><tr><td>1<td>2</table>\n\n<img src=x onerror=alert(1)>',
  '# Tựa\n\n- [x] xong\n- [ ] chưa\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\nGhi chú[^1].\n\n[^1]: Lời chú.\n\n> Trích\n\n```js\nlet x = "<b>";\n```',
];

/** Articles with those texts in every place that a writer fills. */
export function hostileArticles(): ArticleDraft[] {
  return Object.entries(HOSTILE_TEXTS).map(([name, text], index): ArticleDraft => {
    const day = String(index + 1).padStart(2, '0');
    return {
      id: `thù-${name}/${index} ?#&`,
      slug: `thu-${name}`,
      at: `2024-02-${day}T07:00`,
      updated: index % 2 === 0 ? `2024-03-${day}T08:00` : undefined,
      title: text,
      lead: index % 3 === 0 ? undefined : text,
      category: index % 2 === 0 ? 'thoi-su' : 'kinh-te',
      authors: [
        { slug: `nguoi-${index}`, name: text },
        { slug: 'chung', name: 'Bút Danh Chung' },
      ],
      byline: text,
      tags: [{ slug: 'chu-de', name: text }],
      series: { slug: 'loat-bai', name: text, part: index + 1 },
      image: {
        src: index % 2 === 0 ? `https://anh.example.vn/ảnh ${index}.jpg?a=1&b=2` : 'không-có.png',
        alt: text,
        caption: text,
        credit: text,
      },
      corrections: index % 4 === 0 ? [{ date: `2024-04-${day}`, text }] : [],
      body: `${text}\n\n${BODIES[index % BODIES.length]}\n\n${text}`,
    };
  });
}
