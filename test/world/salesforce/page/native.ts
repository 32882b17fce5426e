import type { VNode } from '../../page/h.ts';

let sheet: CSSStyleSheet | null = null;

/** The rules of the page, which do not reach into roots by themselves; they are loaded before any script runs. */
function pageRules(): CSSStyleSheet {
  if (sheet) return sheet;
  sheet = new CSSStyleSheet();
  sheet.replaceSync(
    [...document.styleSheets]
      .filter(({ media }) => media.mediaText === '' || matchMedia(media.mediaText).matches)
      .flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText))
      .filter((rule) => !/^(?::root|body)/.test(rule))
      .join('\n'),
  );
  return sheet;
}

function attach(host: Element): ShadowRoot {
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [pageRules()];
  return root;
}

/** Every component of a page with an open shadow root around what it holds, as LWC has it in native shadow. */
export function inNativeShadow(node: VNode): VNode {
  const children = node.children.map((child) => (typeof child === 'string' ? child : inNativeShadow(child)));
  return { ...node, children, ...(node.tag.includes('-') && { props: { ...node.props, shadow: attach } }) };
}
