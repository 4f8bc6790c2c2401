(() => {
  const EVERY = 10000, SILENT = 5, OLD = 30, LOST = 'No answer';
  const byId = (id, within = document) => within.getElementById(id);
  const box = byId('filter')?.querySelector('input');
  const lost = byId('lost'), pause = byId('pause');
  let drawn = Date.parse(byId('told').querySelector('time').dateTime);
  let heard = Date.now(), asked = 0, reason = '', paused = false, next, title = document.title, icon;

  const show = () => {
    const wanted = box?.value.toLowerCase() ?? '';
    for (const check of document.querySelectorAll('#checks li')) {
      check.hidden = !check.textContent.toLowerCase().includes(wanted);
    }
    for (const part of document.querySelectorAll('#checks section')) {
      part.hidden = !part.querySelector('li:not([hidden])');
    }
  };

  // As on the server, in class Span.
  const two = (large, unit, small, smaller) => `${large} ${unit}${small ? ` ${small} ${smaller}` : ''}`;
  const span = (seconds) => {
    const minutes = Math.floor(seconds / 60), hours = Math.floor(minutes / 60);
    return seconds < 60 ? `${seconds} s`
      : minutes < 10 ? two(minutes, 'min', seconds % 60, 's')
      : hours < 1 ? `${minutes} min`
      : hours < 48 ? two(hours, 'h', minutes % 60, 'min')
      : two(Math.floor(hours / 24), 'd', hours % 24, 'h');
  };

  const write = (element, text) => {
    if (element.textContent !== text) {
      element.textContent = text;
    }
  };

  // By the server's clock: this one may be wrong.
  const tick = () => {
    const age = Math.max(0, Math.round((Date.now() - heard) / 1000));
    const now = drawn + Date.now() - heard;
    write(byId('age'), `, ${span(age)} ago${paused ? ', paused' : ''}`);
    for (const since of document.querySelectorAll('[data-since]')) {
      write(since, span(Math.max(0, Math.floor((now - Date.parse(since.dataset.since)) / 1000))));
    }
    const silent = asked ? Math.round((Date.now() - asked) / 1000) : 0;
    const why = reason || (silent >= SILENT ? `${LOST} for ${silent} s` : '');
    if (why) {
      write(lost, `${why}. What you see is ${span(age)} old.`);
    }
    lost.hidden = !why;
    document.body.classList.toggle('old', !!why || age > OLD);
    document.title = why ? `${LOST} – was: ${title}` : title;
  };

  // Only what differs is touched: who reads, scrolls, selects or has opened something is not disturbed.
  const keyOf = (node) => node.id || (node.localName === 'li' && node.querySelector('a')?.getAttribute('href')) || '';
  const known = () => new Map([...document.querySelectorAll('main [id],main li,nav li')].map((node) => [keyOf(node), node]));

  const morph = (old, now, all) => {
    if (old.isEqualNode(now)) {
      return;
    }
    if (old.nodeType !== 1) {
      old.data = now.data;
      return;
    }
    for (const { name } of [...old.attributes]) {
      if (!now.hasAttribute(name) && name !== 'open' && name !== 'hidden') {
        old.removeAttribute(name);
      }
    }
    for (const { name, value } of now.attributes) {
      if (old.getAttribute(name) !== value) {
        old.setAttribute(name, value);
      }
    }
    morphChildren(old, now, all);
  };

  const morphChildren = (old, now, all) => {
    const wanted = [...now.childNodes], keys = new Set(wanted.map(keyOf));
    for (const child of [...old.childNodes]) {
      if (keyOf(child) && !keys.has(keyOf(child))) {
        child.remove();
      }
    }
    let at = old.firstChild;
    for (const node of wanted) {
      const key = keyOf(node);
      const same = key ? all.get(key) : at && !keyOf(at) && at.nodeName === node.nodeName && at;
      if (!same || same.nodeName !== node.nodeName) {
        old.insertBefore(node, at);
        continue;
      }
      if (same === at) {
        at = at.nextSibling;
      } else {
        old.insertBefore(same, at);
      }
      morph(same, node, all);
    }
    while (at) {
      const gone = at;
      at = at.nextSibling;
      gone.remove();
    }
  };

  const take = (page) => {
    const focused = document.activeElement, all = known();
    const links = () => [...document.querySelectorAll('#checks a')];
    const link = links().includes(focused) && focused.getAttribute('href');
    for (const part of ['#state', '#groups', 'main']) {
      morph(document.querySelector(part), page.querySelector(part), all);
    }
    const told = byId('told').querySelector('time');
    morph(told, byId('told', page).querySelector('time'), all);
    drawn = Date.parse(told.dateTime);
    heard = Date.now();
    reason = '';
    document.body.className = `${page.body.className} live`;
    title = page.title;
    icon = page.querySelector('link').href;
    document.querySelector('link').href = icon;
    show();
    const kept = focused.isConnected ? focused : links().find((other) => other.getAttribute('href') === link);
    if (kept !== document.activeElement) {
      kept?.focus({ preventScroll: true });
    }
  };

  const refresh = async () => {
    asked = Date.now();
    try {
      const answer = await fetch(location.href, {
        headers: { Accept: 'text/html' }, cache: 'no-store', signal: AbortSignal.timeout(15000),
      });
      if (!answer.headers.get('Content-Type')?.startsWith('text/html')) {
        reason = `The answer is no page but HTTP ${answer.status}`;
      } else {
        take(new DOMParser().parseFromString(await answer.text(), 'text/html'));
      }
    } catch {
      reason = `${LOST}: the instance or the way to it is down`;
    }
    asked = 0;
    tick();
  };

  const goOn = async () => {
    clearTimeout(next);
    if (!document.hidden && !paused && !asked) {
      await refresh();
    }
    next = setTimeout(goOn, EVERY);
  };

  pause.addEventListener('click', () => {
    paused = !paused;
    pause.textContent = paused ? 'Go on' : 'Pause';
    tick();
    goOn();
  });
  document.body.classList.add('live');
  box?.addEventListener('input', show);
  document.addEventListener('visibilitychange', () => document.hidden || goOn());
  addEventListener('online', goOn);
  addEventListener('offline', goOn);
  setInterval(tick, 1000);
  tick();
  next = setTimeout(goOn, EVERY);
})();
