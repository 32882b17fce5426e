/** What of a shape's look comes from style sheets, and has to be written on it before it leaves the page. */
const LOOK = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-opacity',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'font-variant-numeric',
  'text-anchor',
  'direction',
] as const;

/** Points of the picture for one of the page, so that it is sharp on a projector. */
const SHARP = 2;
const MARGIN = 16;

/** A chart as a file of its own: every look written on its shapes, no style sheet and no resource from elsewhere. */
export function standaloneSvg(svg: SVGSVGElement): string {
  const { width, height } = svg.getBoundingClientRect();
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const pairs = [...svg.querySelectorAll('*')].map(
    (from, n) => [from, copy.querySelectorAll('*')[n]] as const,
  );
  for (const [from, to] of pairs) {
    const look = getComputedStyle(from);
    for (const name of LOOK) to?.setAttribute(name, look.getPropertyValue(name));
    for (const name of ['class', 'style', 'tabindex', 'role', 'aria-label']) to?.removeAttribute(name);
  }
  for (const one of copy.querySelectorAll('.chart-hit')) one.remove();
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  return new XMLSerializer().serializeToString(copy);
}

/** The chart as a PNG on the page's own ground. Null where the browser cannot draw it. */
export async function pngOf(svg: SVGSVGElement): Promise<Blob | null> {
  const { width, height } = svg.getBoundingClientRect();
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(standaloneSvg(svg))}`;
  try {
    await image.decode();
  } catch {
    return null;
  }
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil((width + 2 * MARGIN) * SHARP);
  canvas.height = Math.ceil((height + 2 * MARGIN) * SHARP);
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.scale(SHARP, SHARP);
  context.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
  context.fillRect(0, 0, width + 2 * MARGIN, height + 2 * MARGIN);
  context.drawImage(image, MARGIN, MARGIN, width, height);
  return await new Promise((done) => canvas.toBlob(done, 'image/png'));
}
