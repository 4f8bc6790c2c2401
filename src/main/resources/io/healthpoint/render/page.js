(() => {
  const byId = (id, within = document) => within.getElementById(id);
  const filter = byId('filter');
  const box = filter?.querySelector('input');
  const show = () => {
    const wanted = box?.value.toLowerCase() ?? '';
    for (const check of document.querySelectorAll('#checks li')) {
      check.hidden = !check.textContent.toLowerCase().includes(wanted);
    }
  };
  const take = (page) => {
    for (const id of ['state', 'checks', 'told']) {
      const now = byId(id, page);
      const before = byId(id);
      if (now.innerHTML !== before.innerHTML) {
        before.replaceChildren(...now.childNodes);
      }
    }
    document.body.className = page.body.className;
    document.title = page.title;
    document.querySelector('link').href = page.querySelector('link').href;
    show();
  };
  const refresh = async () => {
    if (document.hidden) {
      return;
    }
    try {
      const answer = await fetch(location.href, { headers: { Accept: 'text/html' }, cache: 'no-store' });
      take(new DOMParser().parseFromString(await answer.text(), 'text/html'));
      byId('lost').hidden = true;
    } catch {
      byId('lost').hidden = false;
    }
  };
  filter?.classList.add('ready');
  box?.addEventListener('input', show);
  setInterval(refresh, 10000);
})();
