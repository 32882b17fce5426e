import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isDay } from '../../lib/domain/day.ts';
import type { CardAnswer } from '../../lib/messages/protocol.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import type { CardKeys } from './keys.ts';

/** As long as a reason in the history of the strategy may be. */
const LONGEST_REASON = 500;

interface ExceptionFormProps {
  readonly askable: NonNullable<CardAnswer['askable']>;
  /** The role that decides; undefined where the strategy names none. */
  readonly decides: string | undefined;
  readonly keys: CardKeys;
  /** What was typed before. */
  readonly draft: CardAnswer['draft'];
  /** With every letter, so that nothing is lost with the card; undefined = given up. */
  readonly onDraft: (draft: CardAnswer['draft']) => void;
  /** `control` is what was pressed, for the check that it was really seen. */
  readonly onAsk: (asking: { reason: string; until: string }, control: Element, event: Event) => void;
  readonly onLeave: () => void;
}

/** Why, and until which day. What is typed is read when it is sent: input events end before they reach the card. */
export function ExceptionForm({
  askable,
  decides,
  keys,
  draft,
  onDraft,
  onAsk,
  onLeave,
}: ExceptionFormProps) {
  const [wrong, setWrong] = useState<'reason' | 'until' | null>(null);
  const form = useRef<HTMLDivElement>(null);
  const reason = useRef<HTMLTextAreaElement>(null);
  const until = useRef<HTMLInputElement>(null);

  // Before anything is drawn: what is typed right after the press belongs here already.
  useLayoutEffect(() => {
    reason.current?.focus();
    // One goes on after what was typed before.
    reason.current?.setSelectionRange(LONGEST_REASON, LONGEST_REASON);
    // The focus shows the field alone; the card scrolls, and what sends it is to be seen as well.
    form.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const typed = () => ({ reason: reason.current?.value ?? '', until: until.current?.value ?? '' });

  useLayoutEffect(() => {
    keys.onTyped = () => {
      setWrong(null);
      onDraft(typed());
    };
    keys.onKey = (event) => {
      if (event.key !== 'Escape') return false;
      event.preventDefault();
      onLeave();
      return true;
    };
    return () => {
      keys.onKey = undefined;
      keys.onTyped = undefined;
    };
  });

  const send = (control: Element, event: Event): void => {
    const { reason: said, until: day } = typed();
    const why = said.trim();
    const fault = why === '' ? 'reason' : !isDay(day) || day < askable.today ? 'until' : null;
    setWrong(fault);
    if (fault === null) return onAsk({ reason: why, until: day }, control, event);
    (fault === 'reason' ? reason : until).current?.focus();
  };

  return (
    <div ref={form} class="ask" role="group" aria-label={t('panel_ask')}>
      <Field label={t('panel_ask_reason')} error={wrong === 'reason' ? t('panel_ask_no_reason') : undefined}>
        {(control) => (
          <textarea
            ref={reason}
            class="input"
            dir="auto"
            rows={2}
            maxLength={LONGEST_REASON}
            defaultValue={draft?.reason}
            {...control}
          />
        )}
      </Field>
      <Field
        label={t('panel_ask_until')}
        hint={t('panel_ask_until_hint')}
        error={wrong === 'until' ? t('panel_ask_no_day') : undefined}
      >
        {(control) => (
          <input
            ref={until}
            class="input"
            type="date"
            min={askable.today}
            defaultValue={draft?.until || askable.until}
            {...control}
          />
        )}
      </Field>
      <p class="small subtle">
        <bdi>{decides ? t('panel_ask_decides', decides) : t('panel_ask_kept')}</bdi>
      </p>
      <div class="actions-row">
        <Button look="primary" onPress={(event) => send(event.currentTarget, event)}>
          {t('panel_ask_send')}
        </Button>
        <Button
          look="quiet"
          onPress={() => {
            onDraft(undefined);
            onLeave();
          }}
        >
          {t('common_cancel')}
        </Button>
      </div>
    </div>
  );
}
