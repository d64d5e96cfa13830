// Enhancement only: every page works without this file.

const root = document.documentElement;
const dark = matchMedia('(prefers-color-scheme: dark)');
const wide = matchMedia('(min-width: 62rem)');

const isDark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : dark.matches);

function showThemeOnButtons() {
  for (const button of document.querySelectorAll('.pc-weergave button')) {
    button.setAttribute('aria-pressed', String(isDark()));
  }
}

function switchTheme(event) {
  const form = event.target.closest('.pc-weergave');
  if (!form) {
    return;
  }
  event.preventDefault();
  root.dataset.theme = isDark() ? 'light' : 'dark';
  // The server reads this cookie, so that the next page has the right colours in its first paint.
  const name = root.dataset.themeCookie;
  const secure = name.startsWith('__Host-') ? '; Secure' : '';
  document.cookie = `${name}=${root.dataset.theme}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`;
  showThemeOnButtons();
}

// Filters, side menus and outlines are closed on a small screen and always visible on a wide one.
function openOnWideScreens() {
  for (const details of document.querySelectorAll('[data-open-when-wide]')) {
    details.open = wide.matches;
  }
}

function closeMenus(except) {
  for (const menu of document.querySelectorAll('.pc-menu[open], .pc-account[open]')) {
    if (menu !== except) {
      menu.open = false;
    }
  }
}

function onKey(event) {
  if (event.key !== 'Escape') {
    return;
  }
  const menu = document.activeElement?.closest('.pc-menu[open], .pc-account[open]');
  closeMenus();
  menu?.querySelector('summary').focus();
}

function enablePasswordReveal() {
  for (const button of document.querySelectorAll('[data-reveal]')) {
    const input = document.getElementById(button.dataset.reveal);
    button.hidden = false;
    button.addEventListener('click', () => {
      const show = input.type === 'password';
      input.type = show ? 'text' : 'password';
      button.setAttribute('aria-pressed', String(show));
    });
  }
}

document.addEventListener('submit', switchTheme);
document.addEventListener('keydown', onKey);
document.addEventListener('click', (event) => closeMenus(event.target.closest('.pc-menu, .pc-account')));
dark.addEventListener('change', showThemeOnButtons);
wide.addEventListener('change', openOnWideScreens);

showThemeOnButtons();
openOnWideScreens();
enablePasswordReveal();
document.querySelector('[data-focus]')?.focus();
