/**
 * Members of the document, reached past the page's named elements: `<img name=createElement>` would answer in their place,
 * in a content script's world as well.
 */
const methods = Document.prototype;
const rootOf = Object.getOwnPropertyDescriptor(methods, 'documentElement')?.get;

export const createDiv = (doc: Document): HTMLDivElement =>
  methods.createElement.call(doc, 'div') as HTMLDivElement;

export const rootElement = (doc: Document): Element => rootOf?.call(doc) as Element;

export const elementAt = (doc: Document, x: number, y: number): Element | null =>
  methods.elementFromPoint.call(doc, x, y);

export const elementsLike = (doc: Document, selector: string): readonly Element[] => [
  ...methods.querySelectorAll.call(doc, selector),
];
