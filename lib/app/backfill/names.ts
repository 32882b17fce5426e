/** Name of the alarm that goes off when there is something to read again. */
export const SCOPES_ALARM = 'scopes';

/** Kept in the browser's session: tenants of Jira that are waited for, so that a page of one goes on with it. */
export const AWAITED = 'scopes.awaited';
