// Uploads to the library: drop files or choose them, see each one come in, and say at once what an image shows.

import { altForm } from './_alt.js';
import { sendFile, tooLarge } from './_upload.js';

const form = document.querySelector('[data-upload]');
const input = form?.querySelector('input[type=file]');
const list = form?.querySelector('[data-upload-list]');
const status = form?.querySelector('[data-upload-status]');
const token = form?.elements.__RequestVerificationToken.value;

function line(file) {
  const item = document.createElement('li');
  const name = document.createElement('strong');
  name.textContent = file.name;
  const bar = document.createElement('progress');
  bar.max = 1;
  bar.value = 0;
  bar.setAttribute('aria-label', `Voortgang van ${file.name}`);
  item.append(name, bar);
  list.append(item);
  list.hidden = false;
  return { item, bar };
}

function say(item, text) {
  const words = document.createElement('p');
  words.textContent = text;
  item.append(words);
}

function finish(item, bar, answer) {
  bar.remove();
  if (answer.error) {
    item.classList.add('is-refused');
    say(item, answer.error);
    return;
  }
  const link = document.createElement('a');
  link.href = answer.page;
  link.textContent = 'Staat in de bibliotheek';
  item.append(link);
  if (answer.asksAltText) {
    const question = altForm(answer, token, () => {
      question.remove();
      say(item, 'Alt-tekst bewaard.');
      link.focus();
    });
    item.append(question);
  }
}

async function take(files) {
  let [taken, refused] = [0, 0];
  status.textContent = `${files.length} bestanden worden geüpload.`;
  // One after the other: each then gets the whole line, and the order is that of the choice.
  for (const file of files) {
    const { item, bar } = line(file);
    const wrong = tooLarge(file, form.dataset);
    const answer = wrong ? { error: wrong } : await sendFile(file, form.elements.Folder.value, token, (part) => { bar.value = part; });
    finish(item, bar, answer);
    [taken, refused] = answer.error ? [taken, refused + 1] : [taken + 1, refused];
  }
  status.textContent = `${taken} geüpload, ${refused} niet aangenomen.`;
  list.querySelector('form input')?.focus();
  if (taken > 0) {
    addRefresh();
  }
}

// The grid below is as the server made it: pressing this shows the new files in it.
function addRefresh() {
  form.querySelector('[data-refresh]')?.remove();
  const again = document.createElement('a');
  again.dataset.refresh = '';
  again.className = 'nl-button nl-button--secondary';
  again.href = location.href;
  again.innerHTML = '<span class="nl-button__label">Toon ze hieronder</span>';
  form.append(again);
}

if (form) {
  form.querySelector('[data-drop-words]').hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const files = [...input.files];
    input.value = '';
    if (files.length > 0) {
      take(files);
    } else {
      input.focus();
    }
  });
  for (const name of ['dragenter', 'dragover']) {
    form.addEventListener(name, (event) => {
      event.preventDefault();
      form.classList.add('is-over');
    });
  }
  for (const name of ['dragleave', 'drop']) {
    form.addEventListener(name, () => form.classList.remove('is-over'));
  }
  form.addEventListener('drop', (event) => {
    event.preventDefault();
    take([...event.dataTransfer.files]);
  });
}
