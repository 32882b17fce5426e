import type { TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import type { BucketRow } from '../bucket-rows.ts';
import { rangeAsText, rangeFrom, rangeGap } from '../../options/edit/typed-range.ts';
import { formatShare, t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { rangeText } from '../../ui/share-range.ts';
import { Part } from '../sections/Part.tsx';
import { usePorts } from '../use-ports.ts';
import { AdjustNotices } from './AdjustNotices.tsx';
import { Adjusted } from './Adjusted.tsx';
import { aimedIn } from './change-target.ts';
import { keepTyped, NOTHING_TYPED, typedBefore, type Typed } from './kept-edit.ts';
import { useAdjust } from './use-adjust.ts';

interface AdjustProps {
  readonly rows: readonly BucketRow[];
}

/** Longest reason, in characters. */
const LONGEST = 500;

/** Changes a target, with the reason that is kept beside it. What is typed outlives the page until it is saved. */
export function Adjust({ rows }: AdjustProps) {
  const { kept } = usePorts();
  const adjusting = useAdjust();
  const { strategy, busy, save } = adjusting;
  const [typed, setTyped] = useState<Typed>(() => typedBefore(kept));
  const [tried, setTried] = useState(false);
  const aimed = strategy?.strategy ? aimedIn(strategy.strategy) : [];
  const chosen = aimed.find(({ of }) => of === typed.of);
  const row = rows.find(({ bucket }) => bucket === typed.of);
  const gap = rangeGap(typed);
  const range = rangeFrom(typed);
  const isBackwards = range !== undefined && range.lo > range.hi;
  const noReason = typed.why.trim() === '';
  const type = (next: Typed): void => {
    setTyped(next);
    keepTyped(kept, next);
  };
  const submit = async (event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (!chosen || gap || isBackwards || noReason || busy) return;
    if (!(await save(chosen.of, range, typed.why.trim()))) return;
    setTried(false);
    setTyped(NOTHING_TYPED);
    keepTyped(kept, null);
  };
  return (
    <Part id="adjust" title={t('review_adjust')} text={t('review_adjust_text')}>
      <AdjustNotices adjusting={adjusting} aimed={aimed} of={typed.of} />
      <form class="adjust" onSubmit={(event) => void submit(event)} noValidate>
        <Field label={t('review_adjust_of')} error={tried && !chosen ? t('review_adjust_choose') : undefined}>
          {(control) => (
            <select
              class="input"
              {...control}
              disabled={strategy?.heldBy !== undefined}
              value={typed.of}
              onChange={({ currentTarget: { value } }) => {
                const target = aimed.find(({ of }) => of === value)?.target;
                type({ ...typed, of: value, ...rangeAsText(target) });
              }}
            >
              <option value="">{t('review_adjust_none')}</option>
              {aimed.map(({ of, title }) => (
                <option key={of} value={of}>
                  {title}
                </option>
              ))}
            </select>
          )}
        </Field>
        <div class="adjust-ends">
          {(['lo', 'hi'] as const).map((end) => (
            <Field key={end} label={t(`review_adjust_${end}`)}>
              {(control) => (
                <input
                  class="input percent"
                  {...control}
                  inputMode="decimal"
                  autocomplete="off"
                  disabled={!chosen || strategy?.heldBy !== undefined}
                  aria-invalid={tried && (gap || isBackwards) ? 'true' : undefined}
                  value={typed[end]}
                  onInput={({ currentTarget: { value } }) => type({ ...typed, [end]: value })}
                />
              )}
            </Field>
          ))}
        </div>
        <p class="small subtle adjust-now">
          {chosen &&
            [
              chosen.target ? t('review_stated', rangeText(chosen.target)) : t('review_no_range'),
              ...(row ? [t('review_adjust_share', formatShare(row.share))] : []),
            ].join(' · ')}
        </p>
        {tried && (gap || isBackwards) && (
          <p class="field-error" role="alert">
            {t(
              isBackwards
                ? 'review_range_backwards'
                : gap === 'one_end'
                  ? 'review_range_one_end'
                  : 'review_range_number',
            )}
          </p>
        )}
        <Field
          label={t('review_adjust_why')}
          hint={t('review_adjust_why_hint')}
          error={tried && noReason ? t('review_adjust_why_missing') : undefined}
        >
          {(control) => (
            <textarea
              class="input"
              {...control}
              rows={2}
              maxLength={LONGEST}
              disabled={strategy?.heldBy !== undefined}
              value={typed.why}
              onInput={({ currentTarget: { value } }) => type({ ...typed, why: value })}
            />
          )}
        </Field>
        <div>
          <Button look="primary" type="submit" busy={busy} disabled={strategy?.heldBy !== undefined}>
            {t('review_adjust_save')}
          </Button>
        </div>
      </form>
      <Adjusted rev={strategy?.rev ?? 0} />
    </Part>
  );
}
