// The brand as values for the community's "--basis-*" colour and space names (NL Design System).
// Another organisation's theme is another file with the same names.

const roles = {
  default: 'grijs',
  'accent-1': 'petrol',
  'accent-2': 'zon',
  'accent-3': 'pruim',
  'action-1': 'petrol',
  'action-2': 'petrol',
  selected: 'petrol',
  info: 'blauw',
  positive: 'groen',
  warning: 'zon',
  negative: 'rood',
  highlight: 'zon',
  disabled: 'grijs',
};

const slots = {
  'bg-document': 'paper', 'bg-subtle': 1, 'bg-default': 2, 'bg-hover': 3, 'bg-active': 4,
  'border-subtle': 4, 'border-default': 8, 'border-hover': 9, 'border-active': 10,
  'color-subtle': 9, 'color-default': 9, 'color-hover': 10, 'color-active': 11, 'color-document': 12,
};

const inverseSlots = {
  'bg-document': 11, 'bg-subtle': 12, 'bg-default': 9, 'bg-hover': 10, 'bg-active': 11,
  'border-subtle': 8, 'border-default': 4, 'border-hover': 3, 'border-active': 2,
  'color-subtle': 4, 'color-default': 'paper', 'color-hover': 'paper', 'color-active': 'paper', 'color-document': 'paper',
};

const exceptions = {
  'default/color-default': 12,
  'disabled/color-subtle': 8, 'disabled/color-default': 8, 'disabled/color-hover': 8,
  'disabled/color-active': 8, 'disabled/color-document': 8,
  'disabled/border-subtle': 5, 'disabled/border-default': 5, 'disabled/border-hover': 5, 'disabled/border-active': 5,
};

const spacePixels = { '2xs': 2, xs: 4, sm: 6, md: 8, lg: 12, xl: 16, '2xl': 20, '3xl': 24, '4xl': 32, '5xl': 48, '6xl': 64 };

const colour = (scale, step) => (step === 'paper' ? 'var(--pc-color-paper)' : `var(--pc-color-${scale}-${step})`);

function colourTokens() {
  return Object.entries(roles).flatMap(([role, scale]) => [
    ...Object.entries(slots).map(([slot, step]) =>
      [`--basis-color-${role}-${slot}`, colour(scale, exceptions[`${role}/${slot}`] ?? step)]),
    ...Object.entries(inverseSlots).map(([slot, step]) =>
      [`--basis-color-${role}-inverse-${slot}`, colour(scale, step)]),
  ]);
}

function spaceTokens() {
  const limits = { block: ['', 'min-', 'max-'], inline: ['', 'min-', 'max-'], row: ['', 'min-', 'max-'], column: ['', 'min-', 'max-'], text: [''] };
  return Object.entries(limits).flatMap(([axis, prefixes]) =>
    Object.entries(spacePixels).flatMap(([size, pixels]) =>
      prefixes.map((prefix) => [`--basis-space-${axis}-${prefix}${size}`, `${pixels / 16}rem`])));
}

/** The generated part of the brand as [custom property, value]. */
export const brandTokens = () => [...colourTokens(), ...spaceTokens()];
