/** Key of the work item whose row, card or page an element of a Jira page sits in, or ``. Runs in the page. */
export function keyOf(host: Element): string {
  const KEY = /^[A-Z][A-Z0-9_]+-\d+$/;
  const fromHref = (link: Element): string =>
    /\/browse\/([A-Z][A-Z0-9_]+-\d+)(?=$|[/?#])/.exec(link.getAttribute('href') ?? '')?.[1] ?? '';
  const own = (element: Element): string => {
    const named = [
      element.id.replace(/^card-/, ''),
      element.getAttribute('data-issue-key') ?? '',
      element.getAttribute('data-issuekey') ?? '',
      element.getAttribute('data-key') ?? '',
      element.getAttribute('data-testid')?.split('.').at(-1) ?? '',
      element.getAttribute('role') === 'link' ? (element.getAttribute('aria-label') ?? '') : '',
    ];
    return named.find((value) => KEY.test(value)) ?? '';
  };
  for (
    let element = host.parentElement;
    element && element !== document.body;
    element = element.parentElement
  ) {
    const current = element.querySelector('[data-testid$="breadcrumbs.current-issue.item"], #key-val');
    if (current) return fromHref(current);
    const key = own(element);
    if (key) return key;
    const [card, second] = element.querySelectorAll('[role="link"][aria-label]');
    if (card && !second && own(card)) return own(card);
    const keys = new Set([...element.querySelectorAll('a[href*="/browse/"]')].map(fromHref).filter(Boolean));
    const [only] = keys;
    if (keys.size === 1 && only) return only;
    if (keys.size > 1) return '';
  }
  return '';
}
