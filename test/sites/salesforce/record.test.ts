// A record's page: what it is about stands in its address, and pages of other records stand behind and before it.
import { describe, expect, test } from 'vitest';
import { page } from './page.ts';

const OTHER = '006Kd00001AcmeBIAR';

describe('the page of the record before', () => {
  test('that is still on screen under the new address says nothing rather than something wrong', () => {
    const { scan } = page('record-page-layout', (html) =>
      html.replace('/006Kd00001AcmeAIAR/related/', `/${OTHER}/related/`),
    );
    expect(scan()).toEqual([]);
  });

  test('without a link that tells, the address is believed', () => {
    const { scan } = page('record-page-layout', (html) => html.replaceAll('/related/', '/other/'));
    expect(scan().map(({ key }) => key)).toEqual(['006Kd00001AcmeAIAR']);
  });
});

test('the page of a console that comes to the front is read then, the one that goes is not', () => {
  const { doc, scan, reader } = page('console');
  const [before] = scan();
  const [first, second] = doc.querySelectorAll('section');
  if (!before || !first || !second) throw new Error('no tabs');
  const mark = first.querySelector('records-lwc-highlights-panel');
  if (!mark) throw new Error('no panel');
  expect(reader.at(mark, () => false)).toBeNull();
  second.classList.remove('active');
  first.classList.add('active');
  expect(reader.read(before.el)).toBeNull();
  expect(reader.at(mark, () => false)).toMatchObject({ key: OTHER, page: true });
});

describe('the place', () => {
  const placeOf = (name: string, alter?: (html: string) => string) => {
    const [item] = page(name, alter).scan();
    return item?.anchor;
  };

  test.each(['record-page-layout', 'record-dynamic-forms-de', 'record-aura', 'console'])(
    '%s: behind the name, in the heading',
    (name) => {
      expect(placeOf(name)).toMatchObject({ place: 'inline', before: null });
      expect(placeOf(name)?.parent.localName).toBe('h1');
    },
  );

  test('a panel without a heading takes it at its end', () => {
    const place = placeOf('record-page-layout', (html) => html.replaceAll('h1', 'h9'));
    expect(place).toMatchObject({
      place: 'row',
      before: null,
      parent: { localName: 'records-lwc-highlights-panel' },
    });
  });

  test('a page without a panel takes it at its top', () => {
    const place = placeOf('record-native-shadow');
    expect(place).toMatchObject({ place: 'row', parent: { localName: 'one-record-home-flexipage2' } });
    expect(place?.before?.className).toBe('flexipagePage');
  });
});

describe('native shadow', () => {
  /** The element shows a root of its own from now on; its children move there, as the component's would be. */
  const pierced = (name: string, selector: string) => {
    const opened = page(name);
    const host = [...opened.doc.querySelectorAll(selector)].findLast((el) => !el.closest('[style*="none"]'));
    if (!host) throw new Error(`no ${selector}`);
    host.attachShadow({ mode: 'open' }).append(...host.childNodes);
    return opened;
  };

  test('a panel that shows its own root has the badge in the heading in it, and key and name all the same', () => {
    const [item, ...more] = pierced('record-page-layout', 'records-lwc-highlights-panel').scan();
    expect(more).toEqual([]);
    expect(item).toMatchObject({
      key: '006Kd00001AcmeAIAR',
      page: true,
      item: { title: 'Beanworks audit package' },
    });
    expect(item?.anchor).toMatchObject({ place: 'inline', parent: { localName: 'h1' } });
    expect(item?.el.contains((item.anchor?.parent.getRootNode() as ShadowRoot).host)).toBe(true);
    // A slot has no box: it would never come into view.
    expect(item?.el.localName).not.toBe('slot');
  });

  test('a page that shows its own root has the badge above it', () => {
    const [item, ...more] = pierced('record-native-shadow', 'one-record-home-flexipage2').scan();
    expect(more).toEqual([]);
    expect(item).toMatchObject({ key: '006Kd00001AcmeAIAR', item: { title: 'Beanworks audit package' } });
    expect(item?.anchor?.parent.className).toContain('windowViewMode-normal');
  });

  test('a value in a root is read like others', () => {
    const opened = pierced(
      'record-page-layout',
      '[data-target-selection-name$=".StageName"] .test-id__field-value',
    );
    const [plain] = page('record-page-layout').scan();
    expect(plain?.item?.stage).toBeTruthy();
    expect(opened.scan()[0]?.item).toMatchObject({ amount: 48_000, stage: plain?.item?.stage });
  });

  test('a closed root is out of reach: nothing is guessed', () => {
    const { doc, scan } = page('list-lwc');
    const host = doc.querySelector('lst-common-list-internal');
    host?.attachShadow({ mode: 'closed' }).append(...host.childNodes);
    expect(scan()).toEqual([]);
  });
});

describe('what is never read', () => {
  test('people', () => {
    const read = JSON.stringify(
      page('record-page-layout')
        .scan()
        .map(({ item }) => item),
    );
    expect(read).not.toMatch(/Robin|Sales_Engineer/);
    expect(
      JSON.stringify(
        page('kanban')
          .scan()
          .map(({ item }) => item),
      ),
    ).not.toContain('Robin');
  });

  test('without fields and panel’s name, the title of the page', () => {
    const { scan } = page('record-native-shadow', (html) =>
      html.replace('Opportunity | Salesforce', 'Opportunité | Salesforce'),
    );
    expect(scan()[0]?.item?.title).toBe('Beanworks audit package');
  });
});
