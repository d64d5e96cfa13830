// Finds the styles and scripts that modules keep next to their pages.

import { readdir } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';

const modulesFolder = '../../Campus.Modules';
const skipped = new Set(['bin', 'obj', 'node_modules', 'wwwroot']);

async function filesUnder(folder) {
  const entries = await readdir(folder, { withFileTypes: true });
  const nested = entries
    .filter((entry) => !skipped.has(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((entry) => (entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)]));
  return (await Promise.all(nested)).flat();
}

async function moduleFiles(extension) {
  const modules = await readdir(modulesFolder, { withFileTypes: true });
  const found = await Promise.all(modules
    .filter((module) => module.isDirectory())
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(async ({ name }) => ({
      module: name.replace(/^Campus\./, '').toLowerCase(),
      files: (await filesUnder(join(modulesFolder, name))).filter((file) => extname(file) === extension),
    })));
  return found;
}

// Folders with screens that only who makes the site ever sees.
const ofBeheer = /\/(?:Beheer|Campus\.Editorial|Campus\.Media|Fields\/Pickers)\//;

// Screens of the editor that look like the page they are about.
const ofVisitorsToo = /\/Campus\.Editorial\/Publishing\//;
const isOfBeheer = (file) => ofBeheer.test(file) && !ofVisitorsToo.test(file);

/** The style sheets of modules: those of pages for visitors, and those of beheer. */
export async function moduleStyles() {
  const files = (await moduleFiles('.css')).flatMap((module) => module.files);
  return {
    everybody: files.filter((file) => !isOfBeheer(file)),
    beheer: files.filter(isOfBeheer),
  };
}

/** Entry points as { 'courses-acts': path }. A script whose name starts with an underscore is only imported by others. */
export async function moduleScripts() {
  const entries = {};
  for (const { module, files } of await moduleFiles('.js')) {
    for (const file of files.filter((path) => !basename(path).startsWith('_'))) {
      const name = `${module}-${basename(file, '.js')}`;
      if (entries[name]) {
        throw new Error(`${file} and ${entries[name]} would both become ${name}.js: rename one of them.`);
      }
      entries[name] = file;
    }
  }
  return entries;
}
