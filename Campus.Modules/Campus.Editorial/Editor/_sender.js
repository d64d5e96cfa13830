// Sends units to the server, and says in one word why it did not work.

const headers = { 'X-Requested-With': 'fetch', Accept: 'application/json' };
// What a browser still sends for a page that is going away.
const keepaliveLimit = 60_000;

/** What is posted of units: [address, { base, sent }]. */
export function bodyOf(form, units) {
  const body = new URLSearchParams();
  for (const [address, { base, sent }] of units) {
    body.append('unit', address);
    body.append('base', base);
    sent.forEach(([name, value]) => body.append(name, value));
  }
  body.append('__RequestVerificationToken', form.elements.__RequestVerificationToken?.value ?? '');
  return body;
}

// A redirect would be to the page to sign in.
export async function post(form, body) {
  const answer = await fetch(form.dataset.save, { method: 'POST', body, headers, redirect: 'manual', signal: AbortSignal.timeout(20_000) });
  if (answer.ok) {
    delete form.elements.__RequestVerificationToken?.dataset.renewed;
  }
  return answer;
}

export function postWhileLeaving(form, body) {
  if (body.toString().length < keepaliveLimit) {
    fetch(form.dataset.save, { method: 'POST', body, headers, redirect: 'manual', keepalive: true }).catch(() => {});
  }
}

export async function reasonOf(answer, form) {
  if (answer.status === 400 && await renewToken(form)) {
    return 'again';
  }
  const isSignIn = answer.type === 'opaqueredirect' || answer.status === 401;
  return isSignIn ? 'expired' : { 400: 'refused', 403: 'forbidden', 404: 'missing' }[answer.status] ?? 'offline';
}

// Who signed in again in another tab has another token there.
async function renewToken(form) {
  const page = await fetch(location.href, { redirect: 'manual' });
  const html = page.ok ? await page.text() : '';
  const fresh = new DOMParser().parseFromString(html, 'text/html').querySelector('input[name="__RequestVerificationToken"]')?.value;
  const input = form.elements.__RequestVerificationToken;
  const wasRefused = input?.dataset.renewed !== undefined;
  if (!fresh || !input || wasRefused) {
    return false;
  }
  input.value = fresh;
  input.dataset.renewed = '';
  return true;
}
