// Brings the visual editor of texts when somebody comes to a text, for it weighs more than the rest of the page together.

const fields = 'textarea[data-markdown]';
const rest = 3_000;
const address = document.querySelector('meta[name="campus:editorial-markdown"]')?.content;

let loading = null;

// Without a connection the text area stays, and the next one who comes by asks again.
const load = () => {
  loading ??= import(address).then(() => sight.disconnect()).catch(() => {
    loading = null;
  });
};

const sight = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && load());

function watch(root) {
  for (const field of root.querySelectorAll(fields)) {
    sight.observe(field);
  }
}

function wants(event) {
  if (document.querySelector(fields) && (event.type !== 'focusin' || event.target.matches(fields))) {
    load();
  }
}

if (address) {
  watch(document);
  document.addEventListener('contents:swapped', (event) => loading === null && watch(event.target));
  document.addEventListener('focusin', wants);
  // Who is at work here comes to a text sooner or later: it is there by then, and nobody waited for it.
  for (const sign of ['keydown', 'pointerdown', 'wheel']) {
    addEventListener(sign, wants, { once: true, passive: true });
  }
  addEventListener('load', () => setTimeout(() => wants({ type: 'rest' }), rest));
}
