/**
 * Odoo's CRM pipeline (17 to 19). A card says only `data-id="datapoint_12"`, a number of the page's own that another item has
 * after the next load: cards are judged by what they show and never kept. The form's address names the record.
 * Fragile: cards carry no key at all besides that number; form addresses differ by version (`/odoo/crm/12` since 18,
 * `/web#id=12&model=crm.lead` before). Evidence: templates of 17 to 19 only, by hand; not seen on a running system.
 */
import type { CustomPreset } from '../../../domain/custom/custom-site.ts';

export const odoo: CustomPreset = {
  throughlineSite: 1,
  name: 'Odoo CRM',
  kind: 'deal',
  match: ['/odoo/*', '/web*'],
  rows: [
    {
      view: 'board',
      row: '.o_opportunity_kanban .o_kanban_record[data-id]',
      key: [{ attribute: 'data-id', pattern: '^datapoint_\\d+$' }],
      title: [{ selector: '[name="name"]' }],
      fields: {
        stage: [{ around: '.o_kanban_group', selector: '.o_column_title' }],
        amount: [{ selector: '[name="expected_revenue"]' }],
        account: [{ selector: '[name="partner_id"]' }],
        labels: [{ selector: '[name="tag_ids"] .o_tag' }],
      },
      badge: 'main',
    },
  ],
  page: {
    address: '/crm[.a-z]*/(\\d+)(?:[/?#]|$)',
    row: '.o_form_view .oe_title h1',
    title: [{ selector: '.oe_title h1 .o_field_widget[name="name"]' }, { selector: '.oe_title h1' }],
    fields: {
      stage: [{ selector: '.o_form_view [name="stage_id"] .o_arrow_button_current' }],
      amount: [{ selector: '.o_form_view [name="expected_revenue"]' }],
      account: [{ selector: '.o_form_view [name="partner_id"]' }],
      labels: [{ selector: '.o_form_view [name="tag_ids"] .o_tag' }],
    },
  },
  address: '/odoo/crm/{key}',
  exclude: ['.o-mail-Chatter', '.o_field_html'],
  fleeting: '^datapoint_',
};
