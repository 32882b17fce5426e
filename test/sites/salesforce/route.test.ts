import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { salesforceAdapter } from '../../../lib/sites/salesforce/adapter.ts';

const ID = '006Kd00001AcmeAIAR';

const routeOf = (address: string, body = '') =>
  salesforceAdapter.route(new URL(address), new JSDOM(body, { url: address }).window.document);

describe('pages of Lightning', () => {
  test.each([
    [`/lightning/r/Opportunity/${ID}/view`, 'deal', ID],
    ['/lightning/r/Opportunity/006Kd00001AcmeA/view', 'deal', ID],
    [`/lightning/r/${ID}/view`, 'deal', ID],
    [
      `/lightning/r/Opportunity/${ID}/view?ws=%2Flightning%2Fr%2FAccount%2F001Kd00001BeanAIAR%2Fview`,
      'deal',
      ID,
    ],
    [`/lightning/r/Opportunity/${ID}/edit`, 'deal', ID],
    [`/lightning/r/Opportunity/${ID}`, 'deal', ID],
    [`/lightning/r/Opportunity/${ID}/related/Quotes/view`, 'links', undefined],
    [`/lightning/r/${ID}/related/Quotes/view`, 'links', undefined],
    ['/lightning/r/Account/001Kd00001BeanAIAR/view', 'links', undefined],
    [`/lightning/r/Quote/${ID}/view`, 'links', undefined],
    ['/lightning/r/Opportunity/006/view', 'links', undefined],
    ['/lightning/o/Opportunity/list?filterName=AllOpportunities', 'list', undefined],
    ['/lightning/o/Opportunity/pipelineInspection?filterName=x', 'list', undefined],
    ['/lightning/o/Case/list?filterName=Recent', 'links', undefined],
    ['/lightning/page/home', 'links', undefined],
    [`/one/one.app#/sObject/${ID}/view`, 'deal', ID],
    ['/one/one.app#/sObject/001Kd00001BeanAIAR/view', 'links', undefined],
  ])('%s is %s', (path, view, key) => {
    expect(routeOf(`https://acme.lightning.force.com${path}`)).toEqual({
      site: 'salesforce',
      tenant: 'acme.lightning.force.com',
      view,
      ...(key && { key }),
    });
  });

  test.each([
    '/lightning/setup/SetupOneHome/home',
    '/',
    '/secur/frontdoor.jsp',
    `/${ID}`,
    '/lightningx/o/Opportunity/list',
  ])('%s is none of ours', (path) => expect(routeOf(`https://acme.lightning.force.com${path}`)).toBeNull());

  test('a list that shows a kanban is a board', () => {
    const list = 'https://acme.lightning.force.com/lightning/o/Opportunity/list';
    expect(routeOf(list, '<div class="active"><div id="kanbanView"></div></div>')?.view).toBe('board');
    expect(routeOf(list, '<div class="left"><div id="kanbanView"></div></div>')?.view).toBe('list');
  });
});

describe('hosts', () => {
  const path = `/lightning/r/Opportunity/${ID}/view`;

  test.each([
    'acme--test.sandbox.lightning.force.com',
    'acme-dev-ed.develop.lightning.force.com',
    'acme.lightning.crmforce.mil',
    'acme.lightning.force.mil',
    'acme.lightning.sfcrmapps.cn',
    'acme.lightning.force.com.mcas.ms',
  ])('%s is Lightning', (host) => {
    expect(routeOf(`https://${host}${path}`)).toMatchObject({ tenant: host, key: ID });
  });

  test.each([
    'lightning.force.com',
    'evil-lightning.force.com',
    'acme.lightning.force.com.evil.example',
    'acme.lightning.force.comx',
    'acmelightning.force.com',
    'acme.lightning.crmforce.mil.evil.example',
    'acme.my.salesforce.com',
    'acme.lightning.force.com:8443',
    'xn--lightning-force-9nd.com',
  ])('%s is not', (host) => expect(routeOf(`https://${host}${path}`)).toBeNull());

  test('a host of a company that a person has added is told by Lightning’s own containers', () => {
    const address = `https://crm.acme.example${path}`;
    expect(routeOf(address, '<div class="windowViewMode-normal active lafPageHost"></div>')).toMatchObject({
      tenant: 'crm.acme.example',
    });
    expect(routeOf(address, '<div class="active"></div>')).toBeNull();
  });
});
