!((root) => {
  root.classList.add('js');
  try {
    for (const name of ['theme', 'size']) if (localStorage[name]) root.dataset[name] = localStorage[name];
  } catch {}
})(document.documentElement);
