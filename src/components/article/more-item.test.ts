import { expect, test } from 'vitest';
import { sampleArticle } from '../../model/testing/sample-article.ts';
import { moreItem } from './more-item.ts';

test('an article is a link with its time, and its kind where it is no ordinary one', () => {
  expect(moreItem(sampleArticle({ title: 'Lúa < "ST25"', lead: 'Mùa & vụ.' }))).toMatchInlineSnapshot(
    `"<li><a href="/2022/04/22/tin.html">Lúa &lt; “ST25”</a> <time datetime="2022-04-22T07:04:00+07:00">22/04/2022 07:04</time><p>Mùa &amp; vụ.</p></li>"`,
  );
  expect(moreItem(sampleArticle({ kind: 'video' }))).toMatchInlineSnapshot(
    `"<li><a href="/2022/04/22/tin.html">Tin</a> <span class="item-kind">Video</span> <time datetime="2022-04-22T07:04:00+07:00">22/04/2022 07:04</time></li>"`,
  );
});
