import type { Api } from '../api.ts';
import { refusalOf } from '../refusal.ts';
import { record } from '../untrusted.ts';

/** Jira's REST API at the page's own origin, with the session of the person who looks at it. */
export const jiraApi = (origin: string): Api => ({
  root: origin,
  init: {
    headers: {
      Accept: 'application/json',
      'Content-Type': 'application/json',
      'X-Atlassian-Token': 'no-check',
    },
    credentials: 'same-origin',
  },
  // Jira's API sends no pages and never redirects; a gateway does, to its login page.
  onPage: 'signed_out',
  refusal(response, said, now, jitter) {
    if (response.status !== 400) return refusalOf(response, now, jitter);
    // A session that has ended: bulkfetch answers {"message":"","status":400}, Data Center says who asked.
    const body = record(said);
    return (body['message'] === '' && body['status'] === 400) ||
      response.headers.get('x-ausername') === 'anonymous'
      ? { fault: { code: 'signed_out' } }
      : { fault: { code: 'bad_answer' }, refused: true };
  },
});
