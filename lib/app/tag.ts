import { fail, ok } from '../domain/result.ts';
import { itemId } from '../domain/work-item.ts';
import type { Answer, MessageError, TagAnswer, TagRequest } from '../messages/protocol.ts';
import { answered, keepAnswer } from '../store/requests.ts';
import { shelfOf } from '../store/shelf.ts';
import { nextState } from '../store/state.ts';
import { putTag } from '../store/tags.ts';
import type { App } from './app.ts';
import { commit } from './commit.ts';
import { fleetingKeys } from './custom-sites/fleeting.ts';
import { sightOf } from './sight.ts';
import type { Ruling } from './ruling.ts';

const NO_SUCH_TAG: MessageError = {
  code: 'not_found',
  message: 'The strategy has no such goal or category any more.',
};

const NO_LASTING_KEY: MessageError = {
  code: 'not_found',
  message: 'This page gives its items no lasting key, so nothing can be kept about them.',
};

const exists = (ruling: Ruling, { kind, id }: NonNullable<TagRequest['tag']>): boolean =>
  (kind === 'goal' ? ruling.goals : ruling.categories).has(id);

/** Sets or takes off the local tag of an item, and says what was there before. Repeated with its `requestId` it does nothing. */
export function tag(app: App, request: TagRequest): Promise<Answer<TagAnswer>> {
  const asked = itemId(request);
  const scope = `tag:${asked}:${request.requestId}`;
  const at = app.now().toISOString();

  return commit<TagAnswer>(app, 'strict', async (tx, state) => {
    const repeated = await answered(tx, scope);
    if (repeated) return ok({ value: repeated.answer as TagAnswer });
    if (fleetingKeys(state, request)(request.key)) return fail(NO_LASTING_KEY);
    const sight = await sightOf(app, tx, state, asked);
    if (request.tag && !exists(sight.ruling, request.tag)) return fail(NO_SUCH_TAG);

    const record = request.tag && { item: sight.id, shelf: shelfOf(sight.id), ...request.tag, at };
    const next = nextState(state, 'decided');
    const answer = {
      rev: next.rev,
      paint: sight.paint(record ?? undefined),
      before: sight.ruling.standing(sight.tag),
    };
    await Promise.all([putTag(tx, sight.id, record), keepAnswer(tx, scope, at, answer)]);
    return ok({ value: answer, state: next });
  });
}
