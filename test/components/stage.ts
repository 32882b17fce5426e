import { options } from 'preact';
import type { Answer, AnswerOf, Envelope, Kind } from '../../lib/messages/protocol.ts';

// jsdom lays nothing out: it cannot scroll, and draws no frames for Preact to wait for.
if (typeof Element !== 'undefined') Element.prototype.scrollIntoView = () => {};
options.requestAnimationFrame = (callback) => setTimeout(callback);

type Answers = { readonly [K in Kind]?: Answer<AnswerOf<K>> };

/** Stands in for the background: answers each kind with what it is given, and keeps what was asked of these kinds. */
export function fakeBackground(answers: Answers): { readonly asked: Envelope[] } {
  const asked: Envelope[] = [];
  const scope = globalThis as unknown as { chrome: object };
  Object.assign(scope.chrome, {
    runtime: {
      id: 'throughline',
      sendMessage: async (envelope: Envelope) => {
        if (envelope.kind in answers) asked.push(envelope);
        return answers[envelope.kind];
      },
    },
  });
  return { asked };
}

/** Lets effects and answers arrive. */
export const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 8; turn += 1) await new Promise((done) => setTimeout(done));
};
