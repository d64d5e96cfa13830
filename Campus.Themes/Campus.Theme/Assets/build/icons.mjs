// Builds one SVG sprite of the icons named in Assets/icons.txt.

import { readFile } from 'node:fs/promises';

const iconFolder = 'node_modules/@tabler/icons/icons/outline';

async function symbol(name) {
  const svg = await readFile(`${iconFolder}/${name}.svg`, 'utf8');
  const shapes = svg
    .replace(/^[\s\S]*?<svg[^>]*>/, '')
    .replace(/<path stroke="none"[^>]*>/, '')
    .replace('</svg>', '')
    .replace(/\s*\n\s*/g, '');
  return `<symbol id="${name}" viewBox="0 0 24 24">${shapes}</symbol>`;
}

export async function iconSprite() {
  const names = (await readFile('Assets/icons.txt', 'utf8')).split('\n').map((line) => line.trim()).filter(Boolean);
  const symbols = await Promise.all(names.map(symbol));
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`;
}
