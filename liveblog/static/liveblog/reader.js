// The live page in the browser: when to poll, and where what arrives may go.
// htmx fetches and swaps; every answer can be applied twice or out of order.
(() => {
  "use strict";
  const byId = (id) => document.getElementById(id);
  const feed = byId("feed"), held = byId("held"), edge = byId("edge");
  const newUpdates = byId("new-updates"), pause = byId("pause");
  const say = byId("say"), connection = byId("connection");
  if (!feed || !held) return;

  const root = document.documentElement;
  root.classList.add("js");
  // "12 min ago" is British; the American short form has a full stop.
  const language = !root.lang || root.lang === "en" ? "en-GB" : root.lang;
  const plural = new Intl.PluralRules(language);
  const revisionOf = (element) => Number(element?.dataset?.revision || 0);
  // After an answer that replaced #poll, htmx speaks on <body>: ask who had asked.
  const isPoll = (event) => (event.detail.requestConfig?.elt ?? event.target)?.id === "poll";

  // A setting of this device. Private windows may refuse to keep it.
  const remembered = {
    get(name) { try { return localStorage.getItem(name); } catch { return null; } },
    set(name, value) { try { localStorage.setItem(name, value); } catch { /* for this visit only */ } },
  };

  /* ---- Arrivals: held, counted, revealed ------------------------------ */

  let pollFrom = null; // the revision to poll from once more; see "Earlier updates" below
  let title = document.title, isAtTop = false, spoken = 0;
  let isPaused = remembered.get("reader:paused") === "1";

  const readerIsInFeed = () => {
    const selection = getSelection();
    return feed.contains(document.activeElement)
      || (selection && !selection.isCollapsed && feed.contains(selection.anchorNode));
  };

  function reveal() {
    const arrivals = [...held.children];
    byId("no-updates")?.remove();
    feed.prepend(...arrivals);
    for (const arrival of arrivals) arrival.classList.add("is-new");
    showAges();
    return arrivals[0];
  }

  function showHeld() {
    if (isAtTop && !document.hidden && !isPaused && !readerIsInFeed() && held.children.length) reveal();
    let count = 0;
    for (const arrival of held.children) count += Number(arrival.dataset.more || 1);
    const words = plural.select(count) === "one" ? `${count} new update` : `${count} new updates`;
    newUpdates.hidden = count === 0;
    if (count) newUpdates.textContent = words;
    document.title = count ? `(${count}) ${title}` : title;
    if (count !== spoken) say.textContent = count ? words : "";
    spoken = count;
  }

  new MutationObserver(showHeld).observe(held, { childList: true });
  new IntersectionObserver((entries) => {
    const { isIntersecting, boundingClientRect, rootBounds } = entries.at(-1);
    isAtTop = isIntersecting;
    // Above the feed the button stands at the foot of the window, not in the feed.
    newUpdates.parentElement.classList.toggle("is-below", !isAtTop && boundingClientRect.top > rootBounds.height / 2);
    showHeld();
    reloadIfOutdated();
  }).observe(edge);

  newUpdates.addEventListener("click", (event) => {
    event.preventDefault();
    const first = reveal();
    showHeld();
    if (first) goTo(first);
  });

  function goTo(update) {
    const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    update.scrollIntoView({ block: "start", behavior: isCalm ? "auto" : "smooth" });
    focusOn(update);
  }

  function focusOn(update) {
    const target = update.querySelector("h3") || update.querySelector(".when");
    if (!target) return;
    if (target.matches("h3")) target.tabIndex = -1;
    target.focus({ preventScroll: true });
  }

  // A key event or a pin leads to its update on this page, or else to its own page.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-goto]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const update = byId(link.dataset.goto);
    if (!update) return;
    event.preventDefault();
    if (held.contains(update)) { reveal(); showHeld(); }
    goTo(update);
  });

  pause.addEventListener("click", () => {
    isPaused = !isPaused;
    remembered.set("reader:paused", isPaused ? "1" : "0");
    showPause();
    if (!isPaused) wake();
  });
  const showPause = () => {
    pause.setAttribute("aria-pressed", String(isPaused));
    pause.textContent = isPaused ? "Resume" : "Pause";
  };

  /* ---- Applying an answer twice, or late, is harmless ------------------ */

  // Elements that are not on this page: htmx would log each as an error.
  document.body.addEventListener("htmx:beforeSwap", (event) => {
    if (!isPoll(event)) return;
    const answer = document.createElement("template");
    answer.innerHTML = event.detail.serverResponse;
    for (const element of [...answer.content.children]) {
      const isArrivals = element.getAttribute("hx-swap-oob") === "afterbegin:#held";
      if (!isArrivals && !byId(element.id)) element.remove();
    }
    const box = document.createElement("div");
    box.append(answer.content);
    event.detail.serverResponse = box.innerHTML;
  });

  document.body.addEventListener("htmx:oobBeforeSwap", (event) => {
    const { target, fragment } = event.detail;
    if (target.id === "held") {
      for (const arrival of [...fragment.children]) {
        const known = arrival.id && byId(arrival.id);
        if (!known) continue;
        if (revisionOf(arrival) > revisionOf(known)) known.replaceWith(arrival);
        else arrival.remove();
      }
      return;
    }
    const news = fragment.firstElementChild;
    if (news && revisionOf(news) && revisionOf(news) < revisionOf(target)) event.detail.shouldSwap = false;
    // An older answer must not turn the cursor back.
    if (news?.id === "poll" && Number(news.dataset.since) < Number(target.dataset.since)) {
      event.detail.shouldSwap = false;
      pollFrom = Number(news.dataset.since);
    }
    const isRemoval = !news && target.matches(".update");
    if (isRemoval && target.contains(document.activeElement)) {
      const neighbour = target.nextElementSibling || target.previousElementSibling;
      if (neighbour) focusOn(neighbour);
    }
  });

  // Earlier updates may come from a cache that is behind this page. Poll again from
  // their revision: a correction that found no element to correct comes once more.
  document.body.addEventListener("htmx:afterSwap", (event) => {
    if (isPoll(event)) return;
    const revision = event.detail.xhr?.getResponseHeader("Blog-Revision");
    if (revision !== null && Number(revision) < Number(byId("poll")?.dataset.since)) {
      pollFrom = Math.min(pollFrom ?? Infinity, Number(revision));
    }
    showAges();
  });
  document.body.addEventListener("htmx:configRequest", (event) => {
    if (isPoll(event) && pollFrom !== null) event.detail.path = event.detail.path.replace(/\d+\/$/, `${pollFrom}/`);
  });

  /* ---- Browsers without scroll anchoring -------------------------------- */

  if (!CSS.supports("overflow-anchor", "auto") || root.dataset.anchor === "off") {
    let anchor = null, top = 0;
    document.body.addEventListener("htmx:beforeSwap", () => {
      anchor = scrollY < 1 ? null : [...feed.children].find((each) => each.getBoundingClientRect().bottom > 80);
      top = anchor ? anchor.getBoundingClientRect().top : 0;
    });
    document.body.addEventListener("htmx:afterSettle", () => {
      const now = anchor && (anchor.isConnected ? anchor : byId(anchor.id));
      if (now) scrollBy({ top: now.getBoundingClientRect().top - top, behavior: "instant" });
      anchor = null;
    });
  }

  /* ---- When to poll ------------------------------------------------------- */

  const BACK_OFF_MS = 5_000, LONGEST_WAIT_MS = 300_000, QUIET_MS = 600_000, EASED_MS = 15_000;
  let failures = 0, notBefore = 0, lastNews = Date.now(), lastPoll = 0;

  document.body.addEventListener("htmx:beforeRequest", (event) => {
    if (!isPoll(event)) return;
    const now = Date.now();
    const isEased = now - lastNews > QUIET_MS && now - lastPoll < EASED_MS;
    if (document.hidden || !navigator.onLine || now < notBefore || isEased) event.preventDefault();
    else lastPoll = now;
  });

  for (const failure of ["htmx:responseError", "htmx:sendError", "htmx:timeout"]) {
    document.body.addEventListener(failure, (event) => {
      if (!isPoll(event)) return;
      failures += 1;
      const asked = parseInt(event.detail.xhr?.getResponseHeader("Retry-After"), 10);
      const wait = asked > 0 ? asked * 1000 : Math.min(LONGEST_WAIT_MS, BACK_OFF_MS * 2 ** failures);
      // Jitter, so that all readers of a server that fell over do not come back at once.
      notBefore = Date.now() + wait * (1 + Math.random() / 2);
      showConnection(false);
    });
  }

  document.body.addEventListener("htmx:afterRequest", (event) => {
    const status = event.detail.xhr?.status;
    if (!isPoll(event) || !(status >= 200 && status < 300)) return;
    // Only an answer with news settles it: a poll may have been vetoed, or have failed,
    // and an empty one came from a cache that is behind.
    if (status === 200 && event.detail.requestConfig.path.endsWith(`/${pollFrom}/`)) pollFrom = null;
    failures = 0;
    notBefore = 0;
    if (status === 200) lastNews = Date.now();
    showConnection(true);
  });

  function showConnection(isThere) {
    if (connection.hidden === isThere) return;
    connection.hidden = isThere;
    say.textContent = isThere ? "Connected again" : connection.textContent;
  }

  function wake() {
    if (document.hidden) return;
    showHeld();
    lastPoll = 0;
    htmx.trigger(document.body, "reader:wake");
  }
  document.addEventListener("visibilitychange", wake);
  addEventListener("pageshow", (event) => { if (event.persisted) wake(); });
  addEventListener("online", () => { notBefore = 0; wake(); });

  /* ---- What an answer did to the page --------------------------------------- */

  document.body.addEventListener("htmx:afterSettle", () => {
    const headline = byId("headline")?.querySelector("h1")?.textContent;
    if (headline && !title.startsWith(`${headline} – `)) {
      title = `${headline} – ${title.split(" – ").at(-1)}`;
      showHeld();
    }
    if (isClosed() && !root.dataset.closed) {
      root.dataset.closed = "1";
      if (!wasClosedAtLoad) say.textContent = "Live coverage has ended";
    } else if (byId("status-line")?.querySelector(".b-live")) {
      delete root.dataset.closed;
    }
    reloadIfOutdated();
    showAges();
  });
  function reloadIfOutdated() {
    const isOutdated = byId("status-line")?.hasAttribute("data-outdated");
    if (isOutdated && isAtTop && !readerIsInFeed()) location.reload();
  }
  function isClosed() { return Boolean(byId("status-line")?.querySelector(".b-closed")); }
  const wasClosedAtLoad = isClosed();
  if (wasClosedAtLoad) root.dataset.closed = "1";

  /* ---- "12 min ago" beside the time, a date after a day ---------------------- */

  const relative = new Intl.RelativeTimeFormat(language, { numeric: "auto", style: "short" });
  function showAges() {
    const now = Date.now();
    for (const time of feed.querySelectorAll(".when time")) {
      const age = time.nextElementSibling;
      const minutes = Math.round((now - Date.parse(time.dateTime)) / 60_000);
      age.dataset.day ??= age.textContent;
      age.textContent = minutes < 1 ? "now"
        : minutes < 60 ? relative.format(-minutes, "minute")
        : minutes < 1440 ? relative.format(-Math.round(minutes / 60), "hour")
        : age.dataset.day;
    }
  }
  setInterval(() => { if (!document.hidden) showAges(); }, 60_000);

  showPause();
  showAges();
})();
