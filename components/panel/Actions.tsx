import { useRef, useState } from 'preact/hooks';
import { ask } from '../../lib/messages/client.ts';
import type { CardAnswer, Choice, ItemRequest, Paint, TagRequest } from '../../lib/messages/protocol.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { errorText } from '../ui/error-text.ts';
import { Notice } from '../ui/Notice.tsx';
import { askingFor, tagging } from './acts.ts';
import { Chooser } from './Chooser.tsx';
import { ExceptionForm } from './ExceptionForm.tsx';
import type { CardKeys } from './keys.ts';
import { unseen, type Sight } from './trust.ts';
import { useActs } from './use-acts.ts';

const KINDS: readonly Choice['kind'][] = ['goal', 'category'];

interface ActionsProps {
  readonly item: ItemRequest;
  readonly card: CardAnswer;
  readonly sight: Sight;
  readonly keys: CardKeys;
  readonly onPaint: (paint: Paint) => void;
  /** The item's verdict is another one now. */
  readonly onChanged: () => void;
}

/** Set a goal, mark as a category, clear one's own tag, ask for an exception; and undo the last of these for ten seconds. */
export function Actions({ item, card, sight, keys, onPaint, onChanged }: ActionsProps) {
  const [choosing, setChoosing] = useState<Choice['kind'] | 'exception' | null>(null);
  const [refused, setRefused] = useState(false);
  const draft = useRef(card.draft);
  const news = useRef<HTMLDivElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  const { busy, done, error, run, undo } = useActs(() => {
    if (news.current?.querySelector(':focus')) first.current?.focus();
  });
  const tag = (next: TagRequest['tag'], text: string) =>
    run(
      tagging(item, next, (paint) => {
        onPaint(paint);
        onChanged();
      }),
      text,
    );
  const { askable, asked } = card;

  // A tag on an item that cannot be read would change nothing that anyone sees.
  const kinds = card.paint.state === 'unknown' ? [] : KINDS;

  /** Runs an act only if a person sees what they act on. */
  const act = (control: Element, event: Event, go: () => void) => {
    const why = unseen(sight, control, event);
    if (why === 'untrusted') return;
    setRefused(why !== null);
    if (why === null) go();
  };
  const leave = () => {
    setChoosing(null);
    first.current?.focus();
  };
  const choose = (choice: Choice, control: Element, event: Event) =>
    act(control, event, () => {
      leave();
      tag({ kind: choice.kind, id: choice.id }, t('panel_done_set', choice.title));
    });

  return (
    <section class="actions" aria-label={t('panel_actions')}>
      <div class="actions-row">
        {kinds.map((kind) => (
          <Button
            key={kind}
            buttonRef={kind === 'goal' ? first : undefined}
            expanded={choosing === kind}
            busy={busy}
            onPress={() => setChoosing(choosing === kind ? null : kind)}
          >
            {t(`panel_set_${kind}`)}
          </Button>
        ))}
        {card.manual && (
          <Button
            busy={busy}
            onPress={(event) =>
              act(event.currentTarget, event, () => {
                first.current?.focus();
                tag(null, t('panel_done_cleared'));
              })
            }
          >
            {t('panel_clear')}
          </Button>
        )}
        {askable && !asked && (
          <Button
            expanded={choosing === 'exception'}
            busy={busy}
            onPress={() => setChoosing(choosing === 'exception' ? null : 'exception')}
          >
            {t('panel_ask')}
          </Button>
        )}
        {asked && (
          <Button
            busy={busy}
            onPress={(event) =>
              act(event.currentTarget, event, () => {
                first.current?.focus();
                run(askingFor(item, null, onChanged), t('panel_done_withdrawn'));
              })
            }
          >
            {t('panel_ask_withdraw')}
          </Button>
        )}
      </div>
      {choosing === 'exception' && askable && (
        <ExceptionForm
          askable={askable}
          decides={card.guardrail?.decision?.decides}
          keys={keys}
          draft={draft.current}
          onDraft={(typed) => {
            draft.current = typed;
            void ask('exceptions.draft', { ...item, draft: typed ?? null });
          }}
          onLeave={leave}
          onAsk={(asking, control, event) =>
            act(control, event, () => {
              leave();
              const sent = () => {
                draft.current = undefined;
                onChanged();
              };
              run(askingFor(item, asking, sent), t('panel_done_asked'));
            })
          }
        />
      )}
      {choosing && choosing !== 'exception' && (
        <Chooser key={choosing} kind={choosing} keys={keys} onChoose={choose} onLeave={leave} />
      )}
      <div ref={news} class="done" role="status">
        {done && (
          <>
            <bdi>{done.text}</bdi>
            {done.back && (
              <Button
                look="quiet"
                onPress={(event) =>
                  act(event.currentTarget, event, () => {
                    first.current?.focus();
                    undo(t('panel_done_undone'));
                  })
                }
              >
                {t('common_undo')}
              </Button>
            )}
          </>
        )}
      </div>
      {refused && <Notice tone="attention">{t('panel_refused')}</Notice>}
      {error && <Notice tone="error">{errorText(error)}</Notice>}
    </section>
  );
}
