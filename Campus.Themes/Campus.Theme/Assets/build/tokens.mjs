// One :root block with every custom property that the style sheets use, and none that they do not.

import { readFile } from 'node:fs/promises';
import { brandTokens } from './brand.mjs';
import { paletteTokens } from './palette.mjs';

const communityTheme = 'node_modules/@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css';

const declarations = (css) => [...css.matchAll(/(--[\w-]+):\s*([^;}]+)[;}]/g)].map(([, name, value]) => [name, value.trim()]);
const uses = (css) => [...css.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name]) => name);

/** From the community we take only which component token points at which basis token; the values are ours. */
async function componentTokens() {
  const ours = ([name]) => name.startsWith('--basis-') || name.startsWith('--voorbeeld-');
  return declarations(await readFile(communityTheme, 'utf8'))
    .filter((token) => !ours(token))
    .map(([name, value]) => [name, value.replace(/^None$/, 'none')]);
}

export async function tokensFor(css, ownTokenFiles) {
  const own = await Promise.all(ownTokenFiles.map((file) => readFile(file, 'utf8')));
  const known = new Map([
    ...(await componentTokens()),
    ...paletteTokens(),
    ...brandTokens(),
    ...own.flatMap(declarations),
  ]);

  const needed = new Set();
  const queue = uses(css);
  while (queue.length > 0) {
    const name = queue.pop();
    if (known.has(name) && !needed.has(name)) {
      needed.add(name);
      queue.push(...uses(known.get(name)));
    }
  }

  const kept = [...known].filter(([name]) => needed.has(name));
  return `:root{${kept.map(([name, value]) => `${name}:${value}`).join(';')}}`;
}
