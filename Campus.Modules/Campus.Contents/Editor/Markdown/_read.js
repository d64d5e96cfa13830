// Markdown to a document, the way the server reads it.

import MarkdownIt from 'markdown-it';
import { MarkdownParser } from 'prosemirror-markdown';

const calloutStart = /^\[!([A-Za-z]+)\][ \t]*(?:\n|$)/;

// > [!TIP] on the first line of a quote makes it a callout.
function callouts(state) {
  const { tokens } = state;
  for (let at = 0; at + 2 < tokens.length; at++) {
    const kind = tokens[at].type === 'blockquote_open' && tokens[at + 2].type === 'inline'
      ? calloutStart.exec(tokens[at + 2].content)
      : null;
    if (kind) {
      const close = tokens.findIndex((token, index) =>
        index > at && token.type === 'blockquote_close' && token.level === tokens[at].level);
      tokens[at].type = 'callout_open';
      tokens[at].info = kind[1].toLowerCase();
      tokens[close].type = 'callout_close';
      tokens[at + 2].content = tokens[at + 2].content.slice(kind[0].length);
      if (tokens[at + 2].content === '') {
        tokens.splice(at + 1, 3);
      }
      if (tokens[at + 1].type === 'callout_close') {
        tokens.splice(at + 1, 0, ...emptyParagraph(state));
      }
    }
  }
}

function emptyParagraph(state) {
  const inline = new state.Token('inline', '', 0);
  inline.content = '';
  inline.children = [];
  return [new state.Token('paragraph_open', 'p', 1), inline, new state.Token('paragraph_close', 'p', -1)];
}

// A cell and an item hold paragraphs; Markdown does not write those down.
function paragraphs(state) {
  const filled = [];
  for (const [at, token] of state.tokens.entries()) {
    const inCell = /^t[hd]_(?:open|close)$/.exec(token.type);
    const [open, , close] = emptyParagraph(state);
    const isEmptyItem = token.type === 'list_item_close' && state.tokens[at - 1].type === 'list_item_open';
    filled.push(...(isEmptyItem ? emptyParagraph(state) : []), ...(inCell && token.nesting < 0 ? [close] : []));
    filled.push(token, ...(inCell && token.nesting > 0 ? [open] : []));
  }
  state.tokens = filled;
}

const tokenizer = new MarkdownIt('commonmark', { html: false, linkify: true });
tokenizer.enable(['table', 'strikethrough', 'linkify']).disable(['html_block', 'html_inline']);
tokenizer.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
// What a link may be is the server's decision; an unsafe one must stay in the text, not turn into something else.
tokenizer.validateLink = () => true;
tokenizer.normalizeLink = (address) => address;
tokenizer.normalizeLinkText = (address) => address;
tokenizer.core.ruler.after('block', 'callouts', callouts);
tokenizer.core.ruler.after('callouts', 'paragraphs', paragraphs);

const alignment = (token) => ({ align: /text-align:(\w+)/.exec(token.attrGet('style') ?? '')?.[1] ?? null });
const isTight = (tokens, at) => {
  const paragraph = tokens.slice(at + 1).find((token) => token.type !== 'list_item_open');
  return paragraph?.type !== 'paragraph_open' || paragraph.hidden;
};

const blocks = {
  paragraph: { block: 'paragraph' },
  blockquote: { block: 'blockquote' },
  callout: { block: 'callout', getAttrs: (token) => ({ kind: token.info }) },
  list_item: { block: 'listItem' },
  bullet_list: { block: 'bulletList', getAttrs: (_, tokens, at) => ({ tight: isTight(tokens, at) }) },
  ordered_list: {
    block: 'orderedList',
    getAttrs: (token, tokens, at) => ({ start: Number(token.attrGet('start') ?? 1), tight: isTight(tokens, at) }),
  },
  heading: { block: 'heading', getAttrs: (token) => ({ level: Number(token.tag.slice(1)) }) },
  code_block: { block: 'codeBlock', noCloseToken: true },
  fence: { block: 'codeBlock', getAttrs: (token) => ({ language: token.info.trim() || null }), noCloseToken: true },
  hr: { node: 'horizontalRule' },
  table: { block: 'table' },
  thead: { ignore: true },
  tbody: { ignore: true },
  tr: { block: 'tableRow' },
  th: { block: 'tableHeader', getAttrs: alignment },
  td: { block: 'tableCell', getAttrs: alignment },
};

const inlines = {
  hardbreak: { node: 'hardBreak' },
  image: {
    node: 'image',
    getAttrs: (token) => ({ src: token.attrGet('src'), title: token.attrGet('title'), alt: token.content }),
  },
  em: { mark: 'italic' },
  strong: { mark: 'bold' },
  s: { mark: 'strike' },
  code_inline: { mark: 'code', noCloseToken: true },
  link: { mark: 'link', getAttrs: (token) => ({ href: token.attrGet('href'), title: token.attrGet('title') }) },
};

export function createReader(schema) {
  const parser = new MarkdownParser(schema, tokenizer, { ...blocks, ...inlines });
  // A line end within a paragraph is not a line break on the page.
  parser.tokenHandlers.softbreak = (state) => state.addText(' ');

  return (source) => {
    const doc = parser.parse(source);
    return { doc: doc.childCount > 0 ? doc : doc.copy(schema.nodes.paragraph.create()), lines: blockLines(source) };
  };
}

// From which line up to which each block of the document was written.
const blockLines = (source) => tokenizer.parse(source, {})
  .filter((token) => token.level === 0 && token.nesting >= 0 && token.map)
  .map((token) => token.map);
