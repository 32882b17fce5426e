import { attribute, type VNode } from './h.ts';

const VOID = new Set(['img', 'input', 'br', 'meta', 'link', 'hr', 'col']);
const escaped = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
  );

/** Server-rendered markup of a virtual node, without styles and handlers: those come with hydration. */
export function toHtml(node: VNode | string): string {
  if (typeof node === 'string') return escaped(node);
  const attributes = Object.entries(node.props).flatMap(([name, value]) => {
    const pair = attribute(name, value);
    return pair ? [` ${pair[0]}="${escaped(pair[1])}"`] : [];
  });
  const open = `<${node.tag}${attributes.join('')}>`;
  return VOID.has(node.tag) ? open : `${open}${node.children.map(toHtml).join('')}</${node.tag}>`;
}
