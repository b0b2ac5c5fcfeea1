// The join page is whole without this. It is a script of its own, with no framework, so that the page stays light.
import './page.css';

/** The same place in which the app remembers it: `i18n/chosen-language.ts`. */
const CHOSEN = 'futureback.language';
const CODE_HALF = 3;

const page = document.documentElement;
const here = new URL(location.href);

/** Private windows and managed devices may have no memory; then nothing is remembered. */
const memory = (): Storage | null => {
  try {
    return localStorage;
  } catch {
    return null;
  }
};

/** A language that was chosen here before is this phone's; one that was chosen by a link becomes it. */
function speakAsBefore(): void {
  if (here.searchParams.has('lang')) {
    memory()?.setItem(CHOSEN, page.lang);
    return;
  }
  const before = memory()?.getItem(CHOSEN);
  if (!before || before === page.lang) return;
  if (![...document.querySelectorAll<HTMLAnchorElement>('a[hreflang]')].some(({ hreflang }) => hreflang === before))
    return;
  here.searchParams.set('lang', before);
  location.replace(here);
}

/** What a link can make of people; see `LINKED_ROLES`. */
const ROLES = ['recorder', 'interpreter', 'observer'];

/** The secret of a link stays behind the `#` until the form is sent, so that no log ever sees it. */
function takeSecret(form: HTMLFormElement | null): void {
  const link = new URLSearchParams(here.hash.slice(1));
  const role = ROLES.find((one) => link.has(one));
  if (role === undefined) return;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]')) link.hash = here.hash;
  for (const other of document.querySelectorAll<HTMLFormElement>('form[action^="/join"]')) {
    if (other !== form) other.action += here.hash;
  }
  const [secret, as] = ['link', 'as'].map((name) => form?.elements.namedItem(name));
  if (secret instanceof HTMLInputElement && as instanceof HTMLInputElement) {
    secret.value = link.get(role) ?? '';
    as.value = role;
    for (const notice of document.querySelectorAll<HTMLElement>('[data-as]'))
      notice.hidden = notice.dataset.as !== role;
    for (const question of document.querySelectorAll('[data-seat]')) question.remove();
  } else if (document.querySelector('[name=another]') && !here.searchParams.has('another')) {
    // Whoever was here before has come as something else now.
    here.searchParams.set('another', '1');
    location.replace(here);
  }
}

/** "Prefer not to say" is an answer of its own and stands alone. */
function keepAlone(form: HTMLFormElement): void {
  const boxes = [...form.querySelectorAll<HTMLInputElement>('[name=groups]')];
  form.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.name !== 'groups' || !target.checked) return;
    const isAlone = 'alone' in target.dataset;
    for (const box of boxes) if (box !== target && (isAlone || 'alone' in box.dataset)) box.checked = false;
  });
}

/** The same place in which the app remembers it: `realtime/device-memory.ts`. */
const PREFIX = 'futureback.';

/** Whoever was here before may have said that the phone goes through several hands; what is said here holds for it too. */
function keepShared(box: HTMLInputElement): void {
  const kept = memory();
  const mark = PREFIX + box.dataset.mark;
  box.checked ||= kept?.getItem(mark) === 'yes';
  box.addEventListener('change', () => {
    if (box.checked) kept?.setItem(mark, 'yes');
    // The app keeps it in both, so that a tab which was left open finds it again.
    else for (const one of kept ? [kept, sessionStorage] : []) one.removeItem(mark);
  });
}

/** A second tap would be a second person; and where there is no network, what was filled in stays. */
function sendOnce(form: HTMLFormElement): void {
  const button = form.querySelector('button');
  const offline = form.querySelector<HTMLElement>('[data-offline]');
  if (!button || !offline) return;
  const words = button.textContent;
  form.addEventListener('submit', (event) => {
    offline.hidden = navigator.onLine;
    if (!navigator.onLine || button.hasAttribute('aria-disabled')) return event.preventDefault();
    button.setAttribute('aria-disabled', 'true');
    button.textContent = form.dataset.joining ?? words;
  });
  // Back from the session, the page may be as it was left.
  addEventListener('pageshow', () => {
    button.removeAttribute('aria-disabled');
    button.textContent = words;
  });
}

/** "kmt47r" → "KMT 47R" while it is typed at its end; corrections in the middle are left alone. */
function showCode(box: HTMLInputElement): void {
  box.addEventListener('input', (event) => {
    const isAtEnd = box.selectionStart === box.value.length;
    if (!isAtEnd || (event instanceof InputEvent && !event.inputType.startsWith('insert'))) return;
    const letters = box.value.toUpperCase().replace(/[^A-Z0-9]/g, '');
    if (letters.length === 0 || letters.length > 2 * CODE_HALF) return;
    box.value = letters.length > CODE_HALF ? `${letters.slice(0, CODE_HALF)} ${letters.slice(CODE_HALF)}` : letters;
  });
}

/** The server writes its own time of day; a phone elsewhere says its own. */
function tellTimeHere(): void {
  for (const time of document.querySelectorAll<HTMLTimeElement>('time[data-ends]')) {
    const { intl, zone, ends } = time.dataset;
    if (zone === Intl.DateTimeFormat().resolvedOptions().timeZone) continue;
    const clock = new Intl.DateTimeFormat(intl, { timeStyle: 'short' });
    const day = new Intl.DateTimeFormat(intl, { weekday: 'short', month: 'short', day: 'numeric' });
    const begins = new Date(time.dateTime);
    time.textContent = `${day.format(begins)}, ${clock.format(begins)} – ${clock.format(Number(ends))}`;
  }
}

/** Folded again, the list of languages still says which one was chosen. */
function foldLanguages(more: HTMLDetailsElement): void {
  const summary = more.querySelector('summary');
  more.addEventListener('change', ({ target }) => {
    if (!summary || !(target instanceof HTMLInputElement)) return;
    summary.textContent =
      target.value === page.lang ? (summary.dataset.words ?? '') : (target.closest('label')?.textContent ?? '');
  });
}

/** Safari does not know `prefetch`; it fetches the app as soon as the page is there. */
function fetchAhead(): void {
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel=prefetch]')];
  const [first] = links;
  if (!first || first.relList.supports('prefetch')) return;
  addEventListener('load', () => {
    for (const { href } of links) fetch(href, { priority: 'low' }).catch(() => undefined);
  });
}

const form = document.querySelector<HTMLFormElement>('#door');
speakAsBefore();
takeSecret(form);
if (form) {
  keepAlone(form);
  sendOnce(form);
}
const shared = document.querySelector<HTMLInputElement>('[data-mark]');
if (shared) keepShared(shared);
const box = document.querySelector<HTMLInputElement>('#code');
if (box) showCode(box);
const more = document.querySelector<HTMLDetailsElement>('details.more');
if (more) foldLanguages(more);
tellTimeHere();
fetchAhead();
