(() => {
  const byId = (id, within = document) => within.getElementById(id);
  const box = byId('filter')?.querySelector('input');
  const lost = byId('lost');

  const show = () => {
    const wanted = box?.value.toLowerCase() ?? '';
    for (const check of document.querySelectorAll('#checks li')) {
      check.hidden = !check.textContent.toLowerCase().includes(wanted);
    }
  };

  // Only what differs is replaced: whoever reads, scrolls or selects is not thrown out.
  const patch = (before, now) => {
    before.className = now.className;
    const same = before.children.length === now.children.length
      && [...now.children].every((part, at) => part.className === before.children[at].className);
    if (!same) {
      before.replaceChildren(...now.childNodes);
      return;
    }
    [...now.children].forEach((part, at) => {
      if (part.innerHTML !== before.children[at].innerHTML) {
        before.children[at].replaceChildren(...part.childNodes);
      }
    });
  };

  const takeChecks = (before, now) => {
    const known = new Map([...before.children].map((check) => [check.dataset.name, check]));
    const checks = [...now.children].map((check) => {
      const kept = known.get(check.dataset.name);
      if (kept) {
        patch(kept, check);
      }
      return kept ?? check;
    });
    if (checks.length !== before.children.length || checks.some((check, at) => check !== before.children[at])) {
      before.replaceChildren(...checks);
    }
  };

  const take = (page) => {
    for (const id of ['state', 'told']) {
      if (byId(id, page).innerHTML !== byId(id).innerHTML) {
        byId(id).replaceChildren(...byId(id, page).childNodes);
      }
    }
    takeChecks(byId('checks').firstElementChild, byId('checks', page).firstElementChild);
    document.body.className = page.body.className;
    document.title = page.title;
    document.querySelector('link').href = page.querySelector('link').href;
    show();
  };

  const refresh = async () => {
    try {
      const answer = await fetch(location.href, {
        headers: { Accept: 'text/html' }, cache: 'no-store', signal: AbortSignal.timeout(15000),
      });
      if (!answer.headers.get('Content-Type')?.startsWith('text/html')) {
        throw new Error(answer.status);
      }
      take(new DOMParser().parseFromString(await answer.text(), 'text/html'));
      lost.hidden = true;
    } catch {
      lost.hidden = false;
    }
  };

  let next;
  const goOn = async () => {
    clearTimeout(next);
    if (!document.hidden) {
      await refresh();
    }
    next = setTimeout(goOn, 10000);
  };

  byId('filter')?.classList.add('ready');
  box?.addEventListener('input', show);
  document.addEventListener('visibilitychange', () => document.hidden || goOn());
  next = setTimeout(goOn, 10000);
})();
