// Sends one file to the library and tells how far it is.

/** Resolves to what the library says of the file: { name, error, path, url, page, asksAltText }. */
export function sendFile(file, folder, token, onProgress) {
  return new Promise((resolve) => {
    const body = new FormData();
    body.append('__RequestVerificationToken', token);
    body.append('Folder', folder);
    body.append('Files', file, file.name);
    const request = new XMLHttpRequest();
    request.open('POST', '/beheer/media/uploaden');
    request.setRequestHeader('Accept', 'application/json');
    request.upload.addEventListener('progress', (event) => event.lengthComputable && onProgress(event.loaded / event.total));
    request.addEventListener('load', () => resolve(answerOf(request, file)));
    request.addEventListener('error', () => resolve({ name: file.name, error: 'De verbinding viel weg. Probeer het nog een keer.' }));
    request.send(body);
  });
}

function answerOf(request, file) {
  try {
    const [answer] = JSON.parse(request.responseText);
    return { ...answer, name: file.name };
  } catch {
    return {
      name: file.name,
      error: request.status === 429
        ? 'Er kwamen te veel bestanden tegelijk. Wacht een minuut en probeer het opnieuw.'
        : 'Uploaden is niet gelukt. Ververs de pagina en probeer het nog een keer.',
    };
  }
}

const kinds = { image: 'image', video: 'video', audio: 'audio' };

/** Says before sending that a file is too large; null when it may go. */
export function tooLarge(file, limits) {
  const most = Number(limits[kinds[file.type.split('/')[0]] ?? 'document']);
  return most && file.size > most * 1_000_000 ? `Het bestand is te groot: hoogstens ${most} MB.` : null;
}
