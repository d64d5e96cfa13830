// What the text in the editor says of itself to screen readers: what its text area would say.

const placeholder = 'Schrijf hier, of plak je tekst.';
const isEmpty = (doc) => doc.childCount === 1 && doc.firstChild.type.name === 'paragraph' && doc.firstChild.childCount === 0;

/** Gives the attributes of the editor in the place of a text area, for each state of it. */
export function attributesFor(textarea) {
  const attributes = {
    class: 'pc-md__text pc-prose',
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-placeholder': placeholder,
    spellcheck: 'true',
  };
  const label = textarea.labels[0];
  if (label) {
    label.id ||= `${textarea.id}-label`;
    attributes['aria-labelledby'] = label.id;
  }
  for (const name of ['aria-describedby', 'aria-invalid', 'aria-required']) {
    if (textarea.hasAttribute(name)) {
      attributes[name] = textarea.getAttribute(name);
    }
  }
  return ({ doc }) => ({ ...attributes, 'data-placeholder': isEmpty(doc) ? placeholder : '' });
}
