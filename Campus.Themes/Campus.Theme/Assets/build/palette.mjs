// The brand's 12-step scales, computed in OKLCH so that every hue has the same lightness per step.
// 1-4 are backgrounds, 4, 8, 9 and 10 borders, 8 to 12 text; step 9 on paper and paper on step 9 both pass AA.

const lightness = {
  light: [0.985, 0.966, 0.936, 0.898, 0.855, 0.8, 0.72, 0.6, 0.47, 0.41, 0.355, 0.27],
  dark: [0.24, 0.265, 0.3, 0.335, 0.385, 0.445, 0.53, 0.67, 0.8, 0.845, 0.89, 0.95],
};
const chroma = {
  light: [0.012, 0.022, 0.042, 0.062, 0.08, 0.096, 0.11, 0.118, 0.098, 0.088, 0.076, 0.056],
  dark: [0.028, 0.038, 0.05, 0.06, 0.07, 0.08, 0.092, 0.1, 0.095, 0.085, 0.065, 0.035],
};
const greyLightness = {
  light: [0.988, 0.972, 0.945, 0.905, 0.86, 0.8, 0.7, 0.52, 0.44, 0.38, 0.32, 0.235],
  dark: [0.235, 0.26, 0.29, 0.325, 0.38, 0.44, 0.53, 0.72, 0.8, 0.85, 0.9, 0.955],
};
const greyChroma = {
  light: [0.003, 0.004, 0.006, 0.008, 0.01, 0.012, 0.016, 0.02, 0.02, 0.02, 0.02, 0.02],
  dark: Array(12).fill(0.014),
};

const hues = {
  petrol: { hue: 200, strength: 0.82 },
  zon: { hue: 72, strength: 1.25 },
  groen: { hue: 152, strength: 1.05 },
  rood: { hue: 25, strength: 1.45 },
  blauw: { hue: 250, strength: 1.15 },
  pruim: { hue: 340, strength: 1.1 },
};

function linearRgb(light, a, b) {
  const l = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (light - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

function gammaHex(channel) {
  const clamped = Math.min(1, Math.max(0, channel <= 0.0031308 ? 12.92 * channel : 1.055 * channel ** (1 / 2.4) - 0.055));
  return Math.round(255 * clamped).toString(16).padStart(2, '0');
}

function toHex(light, strength, hue) {
  const radians = (hue * Math.PI) / 180;
  const at = (factor) => linearRgb(light, strength * Math.cos(radians) * factor, strength * Math.sin(radians) * factor);
  // Colours outside sRGB are brought back by lowering their chroma, so that lightness, and with it contrast, holds.
  let factor = 1;
  while (factor > 0 && at(factor).some((channel) => channel < -0.0005 || channel > 1.0005)) {
    factor -= 0.02;
  }
  return '#' + at(factor).map(gammaHex).join('');
}

const steps = [...Array(12).keys()];
const scale = ({ hue, strength }) => steps.map((step) => [
  toHex(lightness.light[step], chroma.light[step] * strength, hue),
  toHex(lightness.dark[step], chroma.dark[step] * strength, hue),
]);
const grey = steps.map((step) => [
  toHex(greyLightness.light[step], greyChroma.light[step], 215),
  toHex(greyLightness.dark[step], greyChroma.dark[step], 215),
]);

/** Every palette colour as [custom property, value]; one value serves light and dark. */
export function paletteTokens() {
  const scales = { ...Object.fromEntries(Object.entries(hues).map(([name, hue]) => [name, scale(hue)])), grijs: grey };
  const tokens = Object.entries(scales).flatMap(([name, values]) =>
    values.map(([light, dark], step) => [`--pc-color-${name}-${step + 1}`, `light-dark(${light}, ${dark})`]));
  return [['--pc-color-paper', `light-dark(#ffffff, ${toHex(0.205, 0.014, 210)})`], ...tokens];
}
