/** Plays a film of YouTube's where its picture stands, once the reader presses it; without it the picture leads to YouTube. */
document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-youtube]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const player = Object.assign(document.createElement('iframe'), {
    src: `https://www.youtube-nocookie.com/embed/${link.dataset['youtube']}?autoplay=1`,
    title: link.textContent?.trim() ?? '',
    allow: 'autoplay; fullscreen; picture-in-picture',
    allowFullscreen: true,
    referrerPolicy: 'strict-origin-when-cross-origin',
  });
  link.replaceWith(player);
  player.focus();
});
