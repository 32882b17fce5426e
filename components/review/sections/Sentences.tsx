import { useState } from 'preact/hooks';
import type { BucketName, SaidSentence } from '../../../lib/messages/protocol.ts';
import { formatNumber, t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { optionText, sentenceText } from '../../ui/sentence-text.ts';
import { SearchAnchor } from '../behind/SearchAnchor.tsx';

interface SentencesProps {
  readonly sentences: readonly SaidSentence[];
  readonly names: readonly BucketName[];
}

/** Sentences shown at once. */
const MOST = 4;

/** What the numbers say, the most important first, each with what can be done and the tool's own search. */
export function Sentences({ sentences, names }: SentencesProps) {
  const [all, setAll] = useState(false);
  const shown = all ? sentences : sentences.slice(0, MOST);
  if (sentences.length === 0) return null;
  return (
    <div class="sentences">
      <ol>
        {shown.map((sentence, n) => (
          <li key={n} class={`sentence ${sentence.surety}`}>
            <p>
              {sentence.surety !== 'fact' && (
                <>
                  <span class="tag">{t(`review_surety_${sentence.surety}`)}</span>{' '}
                </>
              )}
              <bdi>{sentenceText(sentence, names)}</bdi>
            </p>
            {(sentence.options.length > 0 || sentence.search) && (
              <p class="small subtle">
                {sentence.options.map(optionText).join(' · ')}
                {sentence.search && (
                  <>
                    {sentence.options.length > 0 && ' · '}
                    <SearchAnchor search={sentence.search} item={sentence.items.first[0]} />
                  </>
                )}
              </p>
            )}
          </li>
        ))}
      </ol>
      {sentences.length > MOST && (
        <Button look="quiet" expanded={all} onPress={() => setAll(!all)}>
          {all ? t('review_fewer') : t('review_more', formatNumber(sentences.length - MOST))}
        </Button>
      )}
    </div>
  );
}
