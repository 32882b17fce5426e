/**
 * EspoCRM: opportunities, as kanban, list and record. Addresses are in the `#` part; no full load between them. Fields carry
 * their API name as `data-name`. Fragile: dates and amounts are written by each person's settings, so a day is read only as
 * `2026-03-31`. Evidence: templates of 10.0.0 (2026-07-02), rendered; not seen on a running system; the list by templates only.
 */
import type { CustomPreset } from '../../../domain/custom/custom-site.ts';

const cell = (name: string) => [{ selector: `.field[data-name="${name}"],td.cell[data-name="${name}"]` }];
const fields = {
  stage: cell('stage'),
  amount: cell('amount'),
  account: cell('account'),
  probability: cell('probability'),
  closeDate: cell('closeDate'),
};
const TO_RECORD = '#Opportunity/view/([0-9a-z]+)(?:[/?&]|$)';

export const espocrm: CustomPreset = {
  throughlineSite: 1,
  name: 'EspoCRM',
  kind: 'deal',
  match: ['*#Opportunity*'],
  rows: [
    {
      view: 'board',
      row: '.list-kanban[data-scope="Opportunity"] .item[data-id]',
      key: [{ attribute: 'data-id' }, { selector: 'a.link[data-id]', attribute: 'href', pattern: TO_RECORD }],
      title: [{ selector: '.field[data-name="name"] a' }, { selector: '.field[data-name="name"]' }],
      fields: {
        ...fields,
        stage: [...fields.stage, { around: '.group-column[data-name]', attribute: 'data-name' }],
      },
      badge: '.field[data-name="name"]',
    },
    {
      view: 'list',
      row: 'tr.list-row[data-id]',
      key: [{ selector: 'a.link[href^="#Opportunity/view/"]', attribute: 'href', pattern: TO_RECORD }],
      title: [{ selector: 'td.cell[data-name="name"] a' }],
      fields,
      badge: 'td.cell[data-name="name"]',
    },
  ],
  page: {
    address: TO_RECORD,
    row: '.page-header .header-title',
    title: [{ selector: '.header-title .title' }, { selector: '.detail .field[data-name="name"]' }],
    fields: Object.fromEntries(
      Object.keys(fields).map((name) => [
        name,
        [{ selector: `.detail[data-scope="Opportunity"] .field[data-name="${name}"]` }],
      ]),
    ),
  },
  address: '/#Opportunity/view/{key}',
  exclude: ['.panel[data-name="stream"]', '.complex-text'],
};
