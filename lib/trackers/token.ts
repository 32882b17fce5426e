/**
 * Can this be an API token? Anything else is not sent: a browser refuses a header with a line break in it, with a message
 * that would quote the token.
 */
export const isToken = (token: string): boolean => /^[\x21-\x7e]{8,1024}$/.test(token);
