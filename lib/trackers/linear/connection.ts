/** How a person has connected a Linear workspace. Only the background holds one. */
export interface LinearConnection {
  /** Slug of the workspace: the first word of its addresses, and the tenant of its items. */
  readonly workspace: string;
  /** A personal API key. It is put into one request header and goes nowhere else: no answer, fault or text holds it. */
  readonly apiKey: string;
}

/** Can stand in a header: what cannot is no key, and the browser's own error would quote it. */
export const isApiKey = (text: string): boolean => /^[\x21-\x7e]{8,200}$/.test(text);
