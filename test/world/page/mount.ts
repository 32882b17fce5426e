/**
 * Keeps DOM in step with virtual nodes the way React does where an overlay notices: elements without a key are recycled,
 * removal and insertion go by remembered nodes and fail when someone has moved them, and hydration of markup that is not
 * exactly what the server sent throws.
 */
import { attribute, type Props, type VNode } from './h.ts';

interface Mounted {
  node: VNode | string;
  readonly dom: Node;
  /** Where its children stand: itself, or the shadow root that its prop `shadow` has attached. */
  readonly inside: Node;
  children: Mounted[];
}

const SVG = 'http://www.w3.org/2000/svg';
const SVG_TAGS = new Set(['svg', 'path', 'rect', 'g', 'circle']);

function setProps(element: Element, before: Props, after: Props): void {
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [old, now] = [before[name], after[name]];
    if (old === now) continue;
    if (name.startsWith('on')) {
      (element as unknown as Record<string, unknown>)[name] = now ?? null;
      continue;
    }
    if (name === 'style') {
      for (const [key, value] of Object.entries((now ?? {}) as Record<string, string>))
        if ((old as Record<string, string> | undefined)?.[key] !== value)
          (element as HTMLElement).style.setProperty(key, value);
      continue;
    }
    const [was, is] = [attribute(name, old), attribute(name, now)];
    if (is) element.setAttribute(is[0], is[1]);
    else if (was) element.removeAttribute(was[0]);
  }
}

function create(node: VNode | string): Mounted {
  if (typeof node === 'string') return textNode(node, document.createTextNode(node));
  const element = SVG_TAGS.has(node.tag)
    ? document.createElementNS(SVG, node.tag)
    : document.createElement(node.tag);
  setProps(element, {}, node.props);
  const children = node.children.map(create);
  const { shadow } = node.props;
  const inside = typeof shadow === 'function' ? (shadow as (host: Element) => ShadowRoot)(element) : element;
  inside.append(...children.map(({ dom }) => dom));
  return { node, dom: element, inside, children };
}

const textNode = (node: string, dom: Node): Mounted => ({ node, dom, inside: dom, children: [] });

const alike = (a: VNode | string, b: VNode | string): boolean =>
  typeof a === 'string' || typeof b === 'string' ? typeof a === typeof b : a.tag === b.tag && a.key === b.key;

function patch(mounted: Mounted, node: VNode | string): void {
  const old = mounted.node;
  mounted.node = node;
  if (typeof node === 'string') {
    if (node !== old) mounted.dom.nodeValue = node;
    return;
  }
  if (typeof old === 'string') return;
  setProps(mounted.dom as Element, old.props, node.props);
  patchChildren(mounted, node.children);
}

/** Matches by key, else by position; removes, then moves and inserts from the end, leaving stable nodes where they are. */
function patchChildren(parent: Mounted, nodes: readonly (VNode | string)[]): void {
  const old = parent.children;
  const keyed = new Map<string, number>();
  old.forEach(({ node }, i) => {
    if (typeof node !== 'string' && node.key !== undefined) keyed.set(node.key, i);
  });
  const used = new Set<number>();
  let furthest = -1;
  const placed = nodes.map((node, i) => {
    const at = typeof node !== 'string' && node.key !== undefined ? keyed.get(node.key) : i;
    const match = at === undefined ? undefined : old[at];
    if (at === undefined || !match || used.has(at) || !alike(match.node, node))
      return { mounted: create(node), move: true };
    used.add(at);
    const move = at < furthest;
    furthest = Math.max(furthest, at);
    patch(match, node);
    return { mounted: match, move };
  });
  old.forEach(({ dom }, i) => {
    if (!used.has(i)) parent.inside.removeChild(dom);
  });
  let next: Node | null = null;
  for (const { mounted, move } of placed.toReversed()) {
    if (move) parent.inside.insertBefore(mounted.dom, next);
    next = mounted.dom;
  }
  parent.children = placed.map(({ mounted }) => mounted);
}

/** Takes over a server-rendered node. Throws at the first difference, a foreign node included. */
function adopt(dom: Node, node: VNode | string): Mounted {
  if (typeof node === 'string') {
    if (dom.nodeType !== 3 || dom.nodeValue !== node) throw new Error(`Expected the text “${node}”.`);
    return textNode(node, dom);
  }
  const element = dom as Element;
  if (element.localName !== node.tag)
    throw new Error(`Expected <${node.tag}>, found <${element.localName}>.`);
  if (element.childNodes.length !== node.children.length)
    throw new Error(
      `<${node.tag}> has ${element.childNodes.length} children instead of ${node.children.length}.`,
    );
  const children = node.children.map((child, i) => adopt(element.childNodes[i] as Node, child));
  setProps(
    element,
    Object.fromEntries(
      Object.entries(node.props).filter(
        ([, value]) => typeof value !== 'function' && typeof value !== 'object',
      ),
    ),
    node.props,
  );
  return { node, dom, inside: dom, children };
}

/** A tree of its own, never patched: how pages render that replace everything at each change. */
export const build = (node: VNode): Node => create(node).dom;

export interface Root {
  render(node: VNode): void;
}

/** Hydrates `container`; where that fails everything in it is thrown away, `onMismatch` hears why, and it is built anew. */
export function hydrate(container: Element, node: VNode, onMismatch: (reason: string) => VNode): Root {
  let root: Mounted;
  try {
    if (container.childNodes.length !== 1)
      throw new Error(`The root has ${container.childNodes.length} children.`);
    root = adopt(container.childNodes[0] as Node, node);
  } catch (error) {
    root = create(onMismatch(String(error)));
    container.replaceChildren(root.dom);
  }
  return { render: (next) => patch(root, next) };
}
