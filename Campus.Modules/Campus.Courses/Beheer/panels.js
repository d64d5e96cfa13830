// What stands beside the form follows what was saved: the estimate of the time, and what the learner sees.

const pause = 1_500;
let timer;

async function refresh() {
  const response = await fetch(location.href, { credentials: 'same-origin' });
  if (!response.ok || response.redirected) {
    return;
  }
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  for (const panel of document.querySelectorAll('[data-fresh]')) {
    const fresh = page.getElementById(panel.id);
    // Somebody who is in it keeps what she has before her.
    if (fresh && !panel.contains(document.activeElement)) {
      panel.replaceWith(document.adoptNode(fresh));
    }
  }
  reveal();
}

function reveal() {
  for (const hidden of document.querySelectorAll('[data-take-over][hidden]')) {
    hidden.hidden = false;
  }
}

// A frame of another origin, such as the browser's own page when there is no connection, shows nothing of itself.
function pageIn(frame) {
  try {
    return frame.contentDocument;
  } catch {
    return null;
  }
}

// Where somebody was in the conversation or the question stays; from what is no page of the course there is only the start.
function renew(frame) {
  const shown = pageIn(frame)?.querySelector('.pc-quiz:not(:has([data-outside]))');
  if (shown && pageIn(frame).readyState === 'complete') {
    frame.contentWindow.location.reload();
  } else {
    frame.src = frame.dataset.start;
  }
}

document.addEventListener('campus:saved', () => {
  clearTimeout(timer);
  timer = setTimeout(() => {
    // Who is trying something out in it goes on.
    document.querySelectorAll('iframe[data-learner]').forEach((frame) => frame === document.activeElement || renew(frame));
    refresh().catch(() => {});
  }, pause);
});

document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-take]');
  const input = button && document.getElementById(button.dataset.take);
  if (input) {
    input.value = button.dataset.minutes;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
    input.focus();
  }
});

reveal();
document.addEventListener('contents:swapped', reveal);
