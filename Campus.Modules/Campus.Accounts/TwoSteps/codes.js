// Copies or prints the recovery codes. Without script they can be selected, and the browser prints.

const list = document.querySelector('[data-codes]');

async function copy(status) {
  const codes = [...list.querySelectorAll('code')].map((code) => code.textContent);
  try {
    await navigator.clipboard.writeText(codes.join('\n'));
    status.textContent = 'De codes zijn gekopieerd.';
  } catch {
    // The browser does not allow it here: the codes can still be selected.
    status.textContent = 'Kopiëren lukt niet. Selecteer de codes en kopieer ze zelf.';
  }
}

if (list) {
  const actions = document.querySelector('[data-codes-actions]');
  const status = document.querySelector('[data-codes-status]');
  actions.querySelector('[data-codes-copy]').addEventListener('click', () => copy(status));
  actions.querySelector('[data-codes-print]').addEventListener('click', () => window.print());
  actions.hidden = false;
}
