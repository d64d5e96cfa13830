// Keeps what the page calls things, and how the item stands, in step with what was saved. None of it is read aloud: the
// line at the bottom says that something was saved, and that is enough while somebody types.

function rename(place, title) {
  const old = place.textContent;
  if (old === title) {
    return;
  }
  place.textContent = title;
  if (place.matches('h1, .pc-editor__selected > *')) {
    document.title = document.title.replace(old, () => title);
  }
}

// Answers overtake each other: an older one must not bring an older title back.
let newest = 0;

export function showHead({ revision, state, titles = {} }) {
  if (revision < newest) {
    return;
  }
  newest = revision;
  for (const [key, title] of Object.entries(titles)) {
    document.querySelectorAll(`[data-title-of="${CSS.escape(key)}"]`).forEach((place) => rename(place, title));
  }
  for (const badge of state ? document.querySelectorAll('[data-when-state]') : []) {
    badge.hidden = badge.dataset.whenState !== state;
  }
}
