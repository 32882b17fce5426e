/** Why a query in JQL cannot name a scope. Each has a sentence in the locales (`scopes_jql_<code>`). */
export type JqlFault = 'unbounded' | 'unbalanced' | 'too_long';

const MOST_CHARS = 2_000;

export type ReadJql =
  { readonly ok: true; readonly restriction: string } | { readonly ok: false; readonly fault: JqlFault };

/**
 * What a query restricts to, without its order, so that it can stand in brackets beside other conditions. A query without a restriction
 * asks for everything there is: Jira refuses it, and it is never sent. So is one whose quotes or brackets do not close, which would mean
 * something else once it stands inside another one.
 */
export function readJql(jql: string): ReadJql {
  if (jql.length > MOST_CHARS) return { ok: false, fault: 'too_long' };
  let [quote, depth, end] = ['', 0, jql.length];
  for (let at = 0; at < end; at += 1) {
    const char = jql.charAt(at);
    if (quote) {
      if (char === '\\') at += 1;
      else if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '(') depth += 1;
    else if (char === ')') depth -= 1;
    else if (
      depth === 0 &&
      /^order\s+by\b/i.test(jql.slice(at, at + 40)) &&
      !/[\w"']/.test(jql.charAt(at - 1))
    )
      end = at;
    if (depth < 0) return { ok: false, fault: 'unbalanced' };
  }
  if (quote || depth !== 0) return { ok: false, fault: 'unbalanced' };
  const restriction = jql.slice(0, end).trim();
  return restriction.replace(/[()\s]/g, '') === ''
    ? { ok: false, fault: 'unbounded' }
    : { ok: true, restriction };
}

/** A text as a JQL literal. */
export const quotedJql = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&')}"`;
