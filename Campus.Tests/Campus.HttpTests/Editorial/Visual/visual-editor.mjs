// Runs the visual editor's reader and writer for the tests: one question a line, one answer a line.

import { createReadStream, createWriteStream, existsSync, renameSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const [root, bundle, input, output] = process.argv.slice(2);

async function bundleEditor() {
  const theme = join(root, 'Campus.Themes/Campus.Theme');
  const { build } = createRequire(join(theme, 'package.json'))('esbuild');
  const made = `${output}.mjs`;
  await build({
    entryPoints: [join(root, 'Campus.Modules/Campus.Editorial/Editor/Markdown/_fidelity.js')],
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile: made,
    nodePaths: [join(theme, 'node_modules')],
    logLevel: 'error',
  });
  renameSync(made, bundle);
}

if (!existsSync(bundle)) {
  await bundleEditor();
}
const editor = await import(pathToFileURL(bundle));

const newParagraph = (doc) => doc.type.schema.nodes.paragraph.create(null, doc.type.schema.text('Nieuw.'));

// Every block in turn becomes another: the text as it is then, and how the other blocks were written.
function edited(text) {
  const { doc, lines, write } = editor.writerOf(text);
  const raw = lines.map(([from, until]) => text.split('\n').slice(from, until).join('\n').trimEnd());
  return doc.children.map((_, at) => {
    const children = doc.children.map((child, index) => (index === at ? newParagraph(doc) : child));
    return { ...write(doc.copy(doc.content.constructor.from(children))), others: raw.filter((__, index) => index !== at) };
  });
}

const answers = {
  write: (doc) => editor.write(doc),
  reopen: (text) => ({ markdown: editor.reopen(text) }),
  rewrite: (text) => ({ markdown: editor.rewrite(text) }),
  edited: (text) => edited(text),
};

function answer([what, about]) {
  try {
    return answers[what](about);
  } catch (error) {
    return { error: String(error) };
  }
}

const written = createWriteStream(output);
for await (const line of createInterface({ input: createReadStream(input) })) {
  written.write(`${JSON.stringify(answer(JSON.parse(line)))}\n`);
}
written.end();
