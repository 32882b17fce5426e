/** Virtual nodes that both sides understand: the server writes them as HTML, the browser as DOM. */
export interface VNode {
  readonly tag: string;
  /** Identity among siblings; without it, position is identity and the element is recycled. */
  readonly key?: string;
  readonly props: Props;
  readonly children: readonly (VNode | string)[];
}

export type Handler = (event: never) => void;
export type Styles = Readonly<Record<string, string>>;
/** Attributes by name; `testid` is `data-testid`, `vc` is `data-vc`; `on…` functions and `style` exist in the browser only. */
export interface Props {
  readonly [name: string]: string | number | boolean | undefined | Handler | Styles;
}
export type Child = VNode | string | number | null | false | undefined | readonly Child[];

function flattened(children: readonly Child[], into: (VNode | string)[]): (VNode | string)[] {
  for (const child of children) {
    if (child === null || child === undefined || child === false || child === '') continue;
    if (typeof child === 'object' && 'length' in child) flattened(child, into);
    else if (typeof child === 'object') into.push(child);
    else {
      // Neighbouring texts are one node in HTML; two here would look like a failed hydration.
      const last = into.at(-1);
      if (typeof last === 'string') into[into.length - 1] = last + String(child);
      else into.push(String(child));
    }
  }
  return into;
}

export function h(tag: string, props: Props = {}, ...children: Child[]): VNode {
  const { key, ...rest } = props;
  return {
    tag,
    ...(key !== undefined && { key: String(key) }),
    props: rest,
    children: flattened(children, []),
  };
}

const NAMES: Readonly<Record<string, string>> = {
  testid: 'data-testid',
  vc: 'data-vc',
  selector: 'data-component-selector',
};

/** The attribute a prop becomes, or null for handlers, styles and what is not set. */
export function attribute(name: string, value: Props[string]): readonly [string, string] | null {
  if (value === undefined || value === false || typeof value === 'function' || typeof value === 'object')
    return null;
  return [NAMES[name] ?? name, value === true ? '' : String(value)];
}
