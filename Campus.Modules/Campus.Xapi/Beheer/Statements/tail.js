// Follows the record store: asks every few seconds for what is newer and puts it on top, as long as somebody looks.

const everySeconds = 4;
const mostShown = 200;

const list = document.querySelector('[data-tail]');
const button = document.querySelector('[data-tail-button]');
const status = document.querySelector('[data-tail-status]');

let position = list?.dataset.position;
let timer = 0;

const isOn = () => button.getAttribute('aria-pressed') === 'true';

function show(html) {
  const items = document.createElement('template');
  items.innerHTML = html;
  const fresh = [...items.content.querySelectorAll('li[data-position]')];
  if (fresh.length === 0) {
    return;
  }
  position = fresh[0].dataset.position;
  for (const old of list.querySelectorAll('.is-new')) {
    old.classList.remove('is-new');
  }
  for (const item of fresh) {
    item.classList.add('is-new');
  }
  list.prepend(...fresh);
  for (const surplus of [...list.children].slice(mostShown)) {
    surplus.remove();
  }
  document.querySelector('[data-tail-empty]')?.remove();
  status.textContent = fresh.length === 1 ? '1 nieuwe uitspraak' : `${fresh.length} nieuwe uitspraken`;
}

async function ask() {
  const url = new URL(list.dataset.tail, location.href);
  url.searchParams.set('vanaf', position);
  try {
    const answer = await fetch(url, { credentials: 'same-origin', redirect: 'error' });
    if (answer.status === 200) {
      show(await answer.text());
    } else if (!answer.ok) {
      stop('Volgen is gestopt. Ververs de pagina om verder te gaan.');
      return;
    }
  } catch {
    status.textContent = 'Er is even geen verbinding.';
  }
  wait();
}

function wait() {
  clearTimeout(timer);
  if (isOn() && !document.hidden) {
    timer = setTimeout(ask, everySeconds * 1000);
  }
}

function stop(message) {
  button.setAttribute('aria-pressed', 'false');
  clearTimeout(timer);
  status.textContent = message;
}

function toggle() {
  if (isOn()) {
    stop('Volgen is gestopt.');
  } else {
    button.setAttribute('aria-pressed', 'true');
    status.textContent = 'Nieuwe uitspraken komen vanzelf bovenaan.';
    ask();
  }
}

if (list && button) {
  button.hidden = false;
  button.addEventListener('click', toggle);
  // What came in while nobody looked is asked for at once.
  document.addEventListener('visibilitychange', () => (isOn() && !document.hidden ? ask() : clearTimeout(timer)));
}
