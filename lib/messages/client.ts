import { browser } from 'wxt/browser';
import type { Answer, AnswerOf, Envelope, Kind, RequestOf } from './protocol.ts';

/**
 * Asks the background. Never rejects: a page that has outlived its extension gets `context_gone`, a background that does
 * not answer `internal`.
 */
export async function ask<K extends Kind>(kind: K, request: RequestOf<K>): Promise<Answer<AnswerOf<K>>> {
  try {
    const envelope: Envelope<K> = { kind, request };
    const answer = (await browser.runtime.sendMessage(envelope)) as Answer<AnswerOf<K>> | undefined;
    return answer ?? { ok: false, error: { code: 'internal', message: 'The background did not answer.' } };
  } catch (error) {
    const gone = !browser.runtime?.id;
    return {
      ok: false,
      error: {
        code: gone ? 'context_gone' : 'internal',
        message: error instanceof Error ? error.message : String(error),
      },
    };
  }
}
