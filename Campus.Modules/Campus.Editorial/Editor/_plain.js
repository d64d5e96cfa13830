// Who would rather write in plain text says so once, on this device.

const key = 'campus-platte-tekst';

export const wantsPlain = () => localStorage.getItem(key) !== null;

export function choosePlain(isPlain) {
  if (isPlain) {
    localStorage.setItem(key, '1');
  } else {
    localStorage.removeItem(key);
  }
}
