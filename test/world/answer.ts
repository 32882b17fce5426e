import { gzipSync } from 'node:zlib';
import type { ServerResponse } from 'node:http';
import type { Behaviour } from './control.ts';

/** A request as the sites of the world see it. */
export interface Asked {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** An answer, before it is put on the wire. */
export interface Answered {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export const json = (status: number, value: unknown, headers?: Record<string, string>): Answered => ({
  status,
  type: 'application/json;charset=UTF-8',
  body: JSON.stringify(value),
  ...(headers && { headers }),
});

export const html = (body: string, headers?: Record<string, string>): Answered => ({
  status: 200,
  type: 'text/html;charset=UTF-8',
  body,
  ...(headers && { headers }),
});

/** A page, under a strict policy where the host's levers say so. */
export const pageUnder = ({ strictCsp }: Behaviour, body: string): Answered =>
  html(
    body,
    strictCsp
      ? { 'content-security-policy': "default-src 'self'; style-src 'self'; script-src 'self'" }
      : undefined,
  );

export const redirect = (to: string): Answered => ({
  status: 302,
  type: 'text/plain',
  body: '',
  headers: { location: to },
});

export const missing = (): Answered => ({ status: 404, type: 'text/plain', body: 'Not found' });

/** Writes an answer; large ones are compressed, as the originals do. */
export function send(response: ServerResponse, answer: Answered): void {
  const large = answer.body.length > 50_000;
  const body = large ? gzipSync(answer.body, { level: 1 }) : Buffer.from(answer.body);
  response.writeHead(answer.status, {
    'content-type': answer.type,
    'content-length': body.length,
    'cache-control': 'no-store',
    ...(large && { 'content-encoding': 'gzip' }),
    ...answer.headers,
  });
  response.end(body);
}
