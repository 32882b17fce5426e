import { ok } from '../../domain/result.ts';
import { itemId } from '../../domain/work-item.ts';
import type { Answer, DraftExceptionRequest } from '../../messages/protocol.ts';
import { putDraft } from '../../store/exception-drafts.ts';
import type { App } from '../app.ts';

/** Keeps what is typed of an exception under the name the page has for the item, or drops it. No verdict depends on it. */
export function draftException(app: App, request: DraftExceptionRequest): Promise<Answer<true>> {
  const { draft } = request;
  const at = app.now().toISOString();
  return app.store.write<true, never>('relaxed', async (tx) => {
    await putDraft(tx, itemId(request), draft && { ...draft, at });
    return ok(true);
  });
}
