// Builds wwwroot/dist: a style sheet for everybody and one for beheer, one script per entry, the icon sprite and the fonts. MSBuild runs this file.

import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import esbuild from 'esbuild';
import { browserslistToTargets, transform } from 'lightningcss';
import { iconSprite } from './Assets/build/icons.mjs';
import { moduleScripts, moduleStyles } from './Assets/build/modules.mjs';
import { tokensFor } from './Assets/build/tokens.mjs';

const dist = 'wwwroot/dist';
const layers = '@layer tokens, base, nlds, components, modules, utilities;';
const ownTokenFiles = ['Assets/css/tokens-basis.css', 'Assets/css/tokens-campus.css'];
// The first versions with light-dark() and @layer: everything else lightningcss writes out for them.
const browsers = browserslistToTargets(['chrome 123', 'firefox 128', 'safari 17.5']);
const nodePaths = [resolve('node_modules')];

const importOf = (file) => `@import ${JSON.stringify(resolve(file))} layer(modules);`;

async function bundleStyles(imports) {
  const result = await esbuild.build({
    stdin: {
      contents: [layers, ...imports].join('\n'),
      loader: 'css',
      resolveDir: process.cwd(),
    },
    bundle: true,
    outdir: dist,
    assetNames: 'fonts/[name]',
    loader: { '.woff2': 'file' },
    nodePaths,
    write: false,
    logLevel: 'warning',
  });
  const fonts = result.outputFiles.filter((file) => file.path.endsWith('.woff2'));
  const css = result.outputFiles.find((file) => file.path.endsWith('.css')).text;
  return { css, fonts };
}

// NL Design System brings every variant of a component; the ones listed are the ones we use.
async function pruneNlds(css) {
  const used = new Set((await readFile('Assets/build/nlds-classes.txt', 'utf8')).split('\n'));
  const all = new Set([...css.matchAll(/\.((?:nl|utrecht)-[\w-]+)/g)].map(([, name]) => name));
  const pruned = transform({
    filename: 'nlds.css',
    code: Buffer.from(css),
    unusedSymbols: [...all].filter((name) => !used.has(name)),
  });
  return pruned.code.toString();
}

async function writeStyle(name, css) {
  const { code } = transform({ filename: name, code: Buffer.from(css), minify: true, targets: browsers });
  await writeFile(`${dist}/${name}`, code);
}

async function writeStyles() {
  const { everybody, beheer } = await moduleStyles();
  const { css, fonts } = await bundleStyles(['@import "./Assets/css/main.css";', ...everybody.map(importOf)]);
  const ofBeheer = await bundleStyles(['@import "./Assets/css/beheer.css";', ...beheer.map(importOf)]);
  const pruned = await pruneNlds(css);
  // One block of tokens serves both: who opens beheer has the other sheet already.
  const tokens = await tokensFor(pruned + ofBeheer.css, ownTokenFiles);
  await writeStyle('beheer.css', ofBeheer.css);
  await writeStyle('site.css', `${layers}@layer tokens{${tokens}}${pruned}`);
  await mkdir(`${dist}/fonts`, { recursive: true });
  await Promise.all(fonts.map((font) => writeFile(font.path, font.contents)));
}

async function writeScripts() {
  await esbuild.build({
    entryPoints: { app: 'Assets/js/app.js', ...(await moduleScripts()) },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    alias: { entities: resolve('Assets/build/entities.mjs') },
    outdir: dist,
    nodePaths,
    logLevel: 'warning',
  });
}

try {
  await rm(dist, { recursive: true, force: true });
  await mkdir(dist, { recursive: true });
  await Promise.all([
    writeScripts(),
    copyFile('Assets/logo.svg', `${dist}/logo.svg`),
    iconSprite().then((svg) => writeFile(`${dist}/icons.svg`, svg)),
  ]);
  // Last, because MSBuild takes its time for that of the whole bundle.
  await writeStyles();
} catch (error) {
  // esbuild has already said what is wrong and where.
  if (!error.errors) {
    console.error(error.message);
  }
  process.exitCode = 1;
}
